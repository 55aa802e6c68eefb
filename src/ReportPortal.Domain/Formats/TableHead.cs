namespace ReportPortal.Domain.Formats;

/// <summary>The head of a row or a column of an official table, or of a group of them.</summary>
public sealed record TableHead
{
    /// <summary>Unique among the rows (or the columns) of its table.</summary>
    public required string Key { get; init; }

    /// <summary>The printed words; may hold <c>{year}</c>. <see cref="Label.None"/> for a group whose heads stand in its place, and for a table's only row.</summary>
    public required Label Title { get; init; }

    /// <summary>The heads below a group; empty for a row or column that holds cells.</summary>
    public IReadOnlyList<TableHead> Heads { get; init; } = [];

    /// <summary>The unit of this row or column where it differs from the table's.</summary>
    public string? Unit { get; init; }

    /// <summary>The terms of a computed row or column; null where people enter the figure.</summary>
    public IReadOnlyList<SumTerm>? Sum { get; init; }

    /// <summary>Whether a body may answer 不适用 instead of a number.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the figures stand at the end of the year and the next year starts from them (基数).</summary>
    public bool Base { get; init; }

    /// <summary>Whether the row stays and is 0, because a county has no power here (规章).</summary>
    public bool Locked { get; init; }

    /// <summary>Whether a figure above 0 needs a reason.</summary>
    public bool Reasoned { get; init; }

    /// <summary>Whether the figure may be negative (本年增/减).</summary>
    public bool IsSigned { get; init; }

    /// <summary>For a row that a county has added: its addition; null for the form's own.</summary>
    public YearAddition? Addition { get; init; }

    /// <summary>For a group: the kind of addition (<c>channel</c>, <c>indicator</c>) that a county may append in a year.</summary>
    public string? Additions { get; init; }

    /// <summary>Whether the row stays behind a county's additions to its group, as 其他形式 does.</summary>
    public bool Last { get; init; }

    /// <summary>Whether this head holds other heads and no cells of its own.</summary>
    public bool IsGroup => Heads.Count > 0 || Additions is not null;

    /// <summary>Whether the head has words to print; a group without stands only for what is below it, a row without has no stub.</summary>
    public bool IsPrinted => Title != Label.None;

    /// <summary>The rows or columns that hold cells, in printed order: this one, or those below it.</summary>
    public IEnumerable<TableHead> Leaves => IsGroup ? Heads.SelectMany(head => head.Leaves) : [this];

    /// <summary>This head and all below it, in printed order.</summary>
    public IEnumerable<TableHead> All => Heads.SelectMany(head => head.All).Prepend(this);

    /// <summary>How many header rows (or stub columns) this head and those below it need.</summary>
    public int Depth => (IsPrinted ? 1 : 0) + (Heads.Count == 0 ? 0 : Heads.Max(head => head.Depth));
}

/// <summary>One term of a computed row or column.</summary>
/// <param name="Key">A row or column of the same table, or a group: then all of its entered members.</param>
/// <param name="Sign">+1, or −1 for a term written with a leading hyphen.</param>
public sealed record SumTerm(string Key, int Sign);
