using System.Text;

namespace ReportPortal.Web.Features.Account.Password;

/// <summary>Passwords that are tried first: a list of habits, which <c>common-passwords.py</c> beside it makes.</summary>
public static class CommonPasswords
{
    private const int LongestUnit = 4;
    private static readonly HashSet<string> Known = Read();

    /// <summary>Whether it is one of them, however it is written: <c>P@ssw0rd-2026!</c> is <c>password</c>.</summary>
    public static bool Has(string password)
    {
        var plain = Plain(password);
        return new[] { plain, Core(plain), Spelt(plain), Spelt(Core(plain)) }.Any(Known.Contains) || IsOneUnit(plain);
    }

    /// <summary>Lower case, full-width letters as plain ones, nothing between: what is compared.</summary>
    public static string Plain(string password) =>
        string.Concat(password.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_' or '.' or ',' or '+')));

    // Signs that are taken for letters.
    private static string Spelt(string plain) => string.Concat(plain.Select(letter => letter switch
    {
        '@' => 'a',
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '$' or '5' => 's',
        _ => letter,
    }));

    // Digits and signs before and behind make no password of a word.
    private static string Core(string plain) => plain.Trim([.. plain.Where(letter => !char.IsLetter(letter)).Distinct()]);

    private static bool IsOneUnit(string plain) =>
        Enumerable.Range(1, LongestUnit).Any(length => plain.Length >= 2 * length && plain.Select((letter, at) => letter == plain[at % length]).All(same => same));

    private static HashSet<string> Read()
    {
        using var list = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
