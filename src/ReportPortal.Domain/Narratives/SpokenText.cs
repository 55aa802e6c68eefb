using System.Text;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// A text as a reader meets it: every binding replaced by what it prints, so that a typed number and a bound one are judged alike. It keeps
/// where each place stands in the text as typed.
/// </summary>
internal sealed class SpokenText
{
    private readonly List<BoundStretch> bound = [];

    private SpokenText(string typed, YearForm form, Func<Binding, string> print)
    {
        var spoken = new StringBuilder(typed.Length);
        var at = 0;
        foreach (var match in NumberReader.Braces().Matches(typed).AsEnumerable())
        {
            if (BindingParser.Parse(match.Groups[1].Value, form).Binding is not { } binding)
                continue;
            spoken.Append(typed, at, match.Index - at);
            var printed = print(binding);
            bound.Add(new(new(spoken.Length, printed.Length), new(match.Index, match.Length), binding));
            spoken.Append(printed);
            at = match.Index + match.Length;
        }
        Text = NumberLexer.Narrow(spoken.Append(typed, at, typed.Length - at).ToString());
    }

    /// <summary>What is printed, full-width digits made narrow.</summary>
    public string Text { get; }

    /// <summary>Reads a text as typed; <paramref name="print"/> says how a binding is printed.</summary>
    public static SpokenText Read(string typed, YearForm form, Func<Binding, string> print) => new(typed, form, print);

    /// <summary>The binding that prints a stretch; null where it is typed.</summary>
    public Binding? BindingAt(Stretch spoken) => bound.Find(stretch => stretch.Spoken.Touches(spoken))?.Binding;

    /// <summary>The stretch as typed; of a bound number the whole brace.</summary>
    public Stretch Typed(Stretch spoken)
    {
        var start = TypedAt(spoken.Start, stretch => stretch.Typed.Start);
        return new(start, TypedAt(spoken.End, stretch => stretch.Typed.End) - start);
    }

    private int TypedAt(int place, Func<BoundStretch, int> inside)
    {
        var shift = 0;
        foreach (var stretch in bound.TakeWhile(stretch => stretch.Spoken.Start < place))
        {
            if (place < stretch.Spoken.End)
                return inside(stretch);
            shift = stretch.Typed.End - stretch.Spoken.End;
        }
        return place + shift;
    }

    private sealed record BoundStretch(Stretch Spoken, Stretch Typed, Binding Binding);
}
