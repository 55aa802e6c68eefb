namespace ReportPortal.Domain.Formats;

/// <summary>An official report form as data: what is entered, checked, rolled up and printed, and in which order.</summary>
public sealed record ReportFormat
{
    /// <summary>The form's key, e.g. <c>five-section</c>; also the name of its files.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it.</summary>
    public required Label Name { get; init; }

    /// <summary>The documents it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>The first and the last year it can be used for.</summary>
    public required (int First, int? Last) Years { get; init; }

    /// <summary>The last year in which it is the lawful form; later use is warned of. Null: for good.</summary>
    public int? LawfulUntil { get; init; }

    /// <summary>Whose reports it serves.</summary>
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary>The units of its figures, by key.</summary>
    public required IReadOnlyDictionary<string, Unit> Units { get; init; }

    /// <summary>The sections in printed order.</summary>
    public required IReadOnlyList<SectionFormat> Sections { get; init; }

    /// <summary>The relations its figures must keep, as the form writes them.</summary>
    public required IReadOnlyList<IdentityRule> Rules { get; init; }

    /// <summary>Titles, leads, prompts, default sentences and help, which may be improved after release.</summary>
    public required FormatTexts Texts { get; init; }

    /// <summary>The files it was read from, so that an edition can keep them.</summary>
    public required FormatFiles Files { get; init; }

    /// <summary>All parts in printed order.</summary>
    public IEnumerable<PartFormat> Parts => Sections.SelectMany(section => section.Parts);

    /// <summary>All tables in printed order, those that are not printed included.</summary>
    public IEnumerable<TableFormat> Tables => Parts.SelectMany(part => part.Tables);

    /// <summary>The relations its figures must keep, cell by cell.</summary>
    public IEnumerable<Identity> Identities => Rules.SelectMany(rule => rule.On([.. Tables]));

    /// <summary>The key of a cell's unit.</summary>
    /// <exception cref="InvalidOperationException">The form has no such cell.</exception>
    public string UnitOf(CellRef cell) => Tables.First(table => table.Key == cell.Table).UnitOf(cell);
}
