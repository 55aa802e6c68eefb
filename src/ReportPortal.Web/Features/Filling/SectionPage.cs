using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Filling;

/// <summary>One section of a form, to be filled in.</summary>
public sealed record SectionPage(FillingFrame Frame, SectionFormat Section, IReadOnlyList<GridTable> Tables)
{
    /// <summary>The version of the act that filled cells with 0 just now, by which it is taken back; null where there was none.</summary>
    public int? Filled { get; init; }

    /// <summary>How many cells it filled.</summary>
    public int FilledCells { get; init; }

    /// <summary>What is sent at most to a browser: cells that nobody has answered.</summary>
    public int Blanks => Tables.Sum(table => table.Cells.Values.Count(cell => cell is { IsInput: true, Value: "" }));
}

/// <summary>What surrounds each page of a filing: whose, which state, which steps, what is wrong, what is asked.</summary>
public sealed record FillingFrame(OpenFiling Open, IReadOnlyList<FillingStep> Steps, IReadOnlyList<ToldFinding> Findings, IReadOnlyList<ToldQuery> Queries, int? DaysLeft)
{
    /// <summary>Who acts, so that what is kept in the browser is shown to nobody else.</summary>
    public required string Account { get; init; }

    public string Address => $"filling/{Open.Year.Year}/{Open.Body.Code}";

    public FilingState? State => Open.Filing?.State;

    /// <summary>What is wrong, blank cells left out: they are still to be filled in.</summary>
    public int Errors => Findings.Count(finding => finding is { IsError: true, IsBlank: false });

    public int Blanks => Findings.Count(finding => finding.IsBlank);

    public int Stopping => Findings.Count(finding => finding is { IsError: true, IsExplained: false });

    public int Warnings => Findings.Count(finding => !finding.IsError);
}

/// <summary>A page of the filing in the order of work.</summary>
/// <param name="Key">The last part of its address.</param>
/// <param name="Title">Its words.</param>
/// <param name="IsDone">Whether nothing is blank or wrong there.</param>
public sealed record FillingStep(string Key, string Title, bool IsDone);

/// <summary>A finding in words, with the places it is about.</summary>
public sealed record ToldFinding(string Words, bool IsError, bool IsExplained, string? Row, IReadOnlyList<FindingPlace> Places)
{
    /// <summary>Whether it only says that nothing stands in a cell yet.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Of an error in a sentence the key by which a reason is given; null for everything else.</summary>
    public string? Sentence { get; init; }

    /// <summary>The reason that was given for the sentence.</summary>
    public string? Reason { get; init; }
}

/// <summary>A cell that a finding is about: the page and the id of its field.</summary>
public sealed record FindingPlace(string Section, string Field, string Name);

/// <summary>A question of the office with the place it is about; none where it is about the whole.</summary>
public sealed record ToldQuery(FilingQuery Query, string AskedBy, FindingPlace? Place, string? Name);

/// <summary>An official table as a grid to type into.</summary>
public sealed record GridTable(TableFormat Format, string Title, string Unit, HeadGrid Columns, HeadGrid Rows, IReadOnlyDictionary<CellRef, GridCell> Cells)
{
    /// <summary>The county's words about the whole table; null where it says nothing.</summary>
    public string? Guidance { get; init; }

    /// <summary>Help and notes by row.</summary>
    public required IReadOnlyDictionary<string, GridRow> Help { get; init; }
}

/// <summary>What helps with a row, and what the body notes beside it.</summary>
public sealed record GridRow(string Name, IReadOnlyList<string> Guidance, RowTexts? Texts, string LastCounting, string Counting, string Open)
{
    public bool HasNotes => Counting.Length + Open.Length > 0;
}

/// <summary>A cell of the grid.</summary>
public sealed record GridCell(CellRef Cell, string Name, string Value, int Version, string? LastYear)
{
    /// <summary>The id of its field.</summary>
    public string Field => FieldOf(Cell);

    /// <summary>What was typed and could not be saved; null where the value is what is saved.</summary>
    public string? Typed { get; init; }

    /// <summary>What is wrong with what was typed.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether people type here.</summary>
    public bool IsInput { get; init; }

    /// <summary>Whether it is computed, and so never typed.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether last year's figures settle it.</summary>
    public bool IsOpening { get; init; }

    /// <summary>Whether a finding that is not explained is about it.</summary>
    public bool IsWrong { get; init; }

    /// <summary>Money typed in units of ten thousand yuan, in yuan.</summary>
    public string? Echo { get; init; }

    /// <summary>Whether it may not apply.</summary>
    public bool IsOptional { get; init; }

    public static string FieldOf(CellRef cell) => $"{cell.Table}_{cell.Row}_{cell.Column}";
}
