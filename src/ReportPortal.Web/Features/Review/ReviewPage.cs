using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Admin.History;
using ReportPortal.Web.Features.Filling;

namespace ReportPortal.Web.Features.Review;

/// <summary>One body's filing before those who review it, with what is typed about it.</summary>
public sealed record ReviewPage(OpenFiling Open, BoardLine Line, IReadOnlyList<ReviewPage.Told> Findings, int Blanks, IReadOnlyList<ReviewTable> Tables)
{
    /// <summary>Headings and paragraphs as the report would print them, its tables left out.</summary>
    public IReadOnlyList<Block> Text { get; init; } = [];

    /// <summary>The same of last year; empty where there was none.</summary>
    public IReadOnlyList<Block> LastText { get; init; } = [];

    /// <summary>Whose filing waits for the office after this one; null where none does.</summary>
    public Department? Next { get; init; }

    /// <summary>What is odd in its sentences, those that are wrong first; likeness to other bodies among it.</summary>
    public IReadOnlyList<ToldSentence> Sentences { get; init; } = [];

    /// <summary>The parts that have no text, and for which the form has none.</summary>
    public IReadOnlyList<string> Wordless { get; init; } = [];

    /// <summary>Everything that people attached, to any revision.</summary>
    public IReadOnlyList<Attached> Files { get; init; } = [];

    /// <summary>The names of accounts.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    /// <summary>What others changed since one last looked; null at the first look, or where the page is shown again.</summary>
    public IReadOnlyList<HistoryPage.Change>? Changes { get; init; }

    public ReturnInput Return { get; init; } = ReturnInput.Empty;

    public AmendInput Amend { get; init; } = new();

    public Filing? Filing => Open.Filing;

    public FilingState? State => Filing?.State;

    /// <summary>Whether the office may do anything at all.</summary>
    public bool IsOpenYear => Open.Year.State == YearState.Open;

    public string NameOf(string? account) => account is null ? "" : People.GetValueOrDefault(account, account);

    /// <summary>What something is about: a cell, a text, or the whole (null).</summary>
    public string? TargetName(string? target, string language) => target is null ? null
        : CellRef.TryParse(target, out var cell) && Open.Form.Find(cell) is { } known ? $"{ReviewTable.Words(known.Table.Title, Open.Form, language)} / {known.Name.In(language)}"
        : PartName(target, language);

    /// <summary>The parts that have a text, by what they are called.</summary>
    public IEnumerable<(string Key, string Name)> Parts(string language) =>
        Open.Form.Format.Parts.Where(part => part.HasNarrative).Select(part => (part.Key, PartName(part.Key, language)));

    private string PartName(string key, string language)
    {
        var section = Open.Form.Format.Sections.FirstOrDefault(known => known.Parts.Any(part => part.Key == key));
        return section?.Parts.First(part => part.Key == key).Title?.In(language) ?? section?.Title.In(language) ?? key;
    }

    /// <summary>A finding in words.</summary>
    public sealed record Told(Finding Finding, string Text);

    /// <summary>A finding in a sentence in words.</summary>
    /// <param name="Reason">Why it is right all the same, as the body says; null where it says nothing.</param>
    public sealed record ToldSentence(bool IsError, string Text, string? Reason);

    /// <summary>A file beside the filing, without what is in it.</summary>
    public sealed record Attached(Guid Id, FilingFileKind Kind, string Name, long Bytes, string By, DateTime At);
}

/// <summary>A table of the form with what stands in it, what stood there last year, and the middle of like bodies.</summary>
public sealed record ReviewTable(TableFormat Format, string Title, string Unit, IReadOnlyDictionary<CellRef, ReviewCell> Cells)
{
    /// <summary>How many like bodies the middle is of.</summary>
    public int Peers { get; init; }

    /// <summary>Why figures are what they are, and what the body notes beside its rows.</summary>
    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>The words of the form for a year.</summary>
    public static string Words(Label label, YearForm form, string language) => label.In(language).Replace("{year}", form.Year.ToString(), StringComparison.Ordinal);

    /// <summary>What a body says beside a row.</summary>
    /// <param name="TextKey">What it is: a reason, a note on counting, or one for the public.</param>
    public sealed record RowNote(string Row, string TextKey, string Words);
}

/// <summary>One cell as printed.</summary>
/// <param name="LastYear">Of a figure that last year settles, the figure it repeats.</param>
/// <param name="Middle">The middle of the like bodies; null where there is none.</param>
/// <param name="Severity">The gravest finding that is about it.</param>
public sealed record ReviewCell(string Value, string? LastYear, string? Middle, bool IsComputed, Severity? Severity);
