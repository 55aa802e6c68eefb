using ReportPortal.Domain.Figures;

namespace ReportPortal.Domain.Formats;

/// <summary>The words that go with a form and may change after its structure is released.</summary>
public sealed record FormatTexts
{
    /// <summary>Title and lead of the report, by subject; both are narratives and may hold bound numbers.</summary>
    public required IReadOnlyDictionary<Subject, SubjectTexts> Subjects { get; init; }

    /// <summary>What is asked of the author of a part, and the sentences it starts from, by the part's key.</summary>
    public required IReadOnlyDictionary<string, PartTexts> Parts { get; init; }

    /// <summary>Help and clause of a row, by <c>table/row</c>.</summary>
    public required IReadOnlyDictionary<string, RowTexts> Rows { get; init; }

    /// <summary>Help and clause of a column, by <c>table/column</c>, for tables whose questions stand in their columns.</summary>
    public required IReadOnlyDictionary<string, RowTexts> Columns { get; init; }

    /// <summary>How a broken identity is told, by its key.</summary>
    public required IReadOnlyDictionary<string, IdentityTexts> Identities { get; init; }

    /// <summary>With which cells of other forms this form's are compared.</summary>
    public required IReadOnlyList<Crosswalk> Crosswalks { get; init; }

    /// <summary>The figures a reader meets first.</summary>
    public required IReadOnlyList<Highlight> Highlights { get; init; }

    /// <summary>The words by which sentences name a figure, so that a sentence can be held against the tables.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>The small words that computed numbers bring along.</summary>
    public required FormatWords Words { get; init; }
}

/// <summary>The frame of one subject's report.</summary>
/// <param name="Title">A line break marks where a long title may be broken; the lines are one title.</param>
/// <param name="Lead">The paragraph before the first section; empty where the form has none.</param>
public sealed record SubjectTexts(string Title, string Lead);

/// <summary>What helps the author of a part.</summary>
public sealed record PartTexts
{
    /// <summary>What the part should say, as questions, by subject.</summary>
    public required IReadOnlyDictionary<Subject, string> Prompts { get; init; }

    /// <summary>What the part must tell, by subject (条例第五十条); nothing for a subject that is not in it.</summary>
    public required IReadOnlyDictionary<Subject, IReadOnlyList<string>> Compulsory { get; init; }

    /// <summary>The sentences it starts from, by subject; none for parts that each body must write itself.</summary>
    public required IReadOnlyDictionary<Subject, string> Defaults { get; init; }

    /// <summary>The sentences it starts from where nothing happened; null where the form has no such.</summary>
    public NilTexts? Nil { get; init; }

    /// <summary>The sentences a text starts from, given the figures; null where the body writes it itself.</summary>
    public string? DefaultOf(Subject subject, FigureSheet sheet) =>
        (Nil is not null && Nil.Cells.All(cell => sheet[cell].Amount == 0) ? Nil.Defaults : Defaults).GetValueOrDefault(subject);
}

/// <summary>The sentences of a part where nothing happened (零报告).</summary>
/// <param name="Cells">They are taken where all of these cells are 0.</param>
/// <param name="Defaults">The sentences, by subject.</param>
public sealed record NilTexts(IReadOnlyList<CellRef> Cells, IReadOnlyDictionary<Subject, string> Defaults);

/// <summary>What helps the one who enters a row.</summary>
/// <param name="Help">How to count.</param>
/// <param name="Clause">Where the rule stands; null where the help is the county's own.</param>
/// <param name="Example">A case, and how it is counted; null where none is needed.</param>
public sealed record RowTexts(string Help, string? Clause, string? Example);

/// <summary>The words in which a broken identity is told; each null where the cells' own names do.</summary>
/// <param name="Left">The left side, e.g. 第一项与第二项之和.</param>
/// <param name="Right">The right side.</param>
/// <param name="Advice">How to mend it.</param>
public sealed record IdentityTexts(Label? Left, Label? Right, Label? Advice);

/// <summary>A figure shown large above the report: the sum of its cells, which share a unit.</summary>
/// <param name="Key">Unique among the highlights.</param>
/// <param name="Title">What it counts.</param>
/// <param name="Cells">One cell, or several that are added.</param>
public sealed record Highlight(string Key, Label Title, IReadOnlyList<CellRef> Cells);

/// <summary>How sentences name a figure.</summary>
/// <param name="Cells">One cell, or several that are added.</param>
/// <param name="Words">Any of these before a number says that it is this figure.</param>
public sealed record Phrase(IReadOnlyList<CellRef> Cells, IReadOnlyList<string> Words);

/// <summary>Words of the report that stand with computed numbers.</summary>
public sealed record FormatWords
{
    /// <summary>A table's number in its caption, e.g. 表{0}.</summary>
    public required string Table { get; init; }

    /// <summary>The head of the column that holds the change, e.g. 增减.</summary>
    public required string Change { get; init; }

    /// <summary>Before an amount that grew, e.g. 增加.</summary>
    public required string Increase { get; init; }

    /// <summary>Before an amount that shrank, e.g. 减少.</summary>
    public required string Decrease { get; init; }

    /// <summary>Before a percentage that grew, e.g. 增长.</summary>
    public required string Rise { get; init; }

    /// <summary>Before a percentage that shrank, e.g. 下降.</summary>
    public required string Fall { get; init; }

    /// <summary>In place of a change of nothing, e.g. 持平.</summary>
    public required string Unchanged { get; init; }

    /// <summary>In a cell that does not apply, e.g. 不适用.</summary>
    public required string NotApplicable { get; init; }

    /// <summary>The caption of a table of the county's own rows, with <c>{0}</c> for its title; empty in a form without such a table.</summary>
    public required string Local { get; init; }

    /// <summary>The paragraph that tells where a body is reached, with <c>{0}</c> for its lines; empty in a form that prints none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The line of its address, with <c>{0}</c> for it.</summary>
    public string Address { get; init; } = "";

    /// <summary>The line of its postcode.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>The line of its telephone.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>The line of its e-mail address.</summary>
    public string Email { get; init; } = "";
}
