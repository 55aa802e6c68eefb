namespace ReportPortal.Domain.Circulation;

/// <summary>Compares what is printed where white space says nothing: a word processor moves it.</summary>
internal static class PrintedWords
{
    public static bool AreSame(string one, string other) => Bare(one) == Bare(other);

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
