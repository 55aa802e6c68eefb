using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>What one types about a channel or an indicator.</summary>
public sealed record AdditionInput
{
    public string? Key { get; init; }
    public string? Kind { get; init; }
    public string? NameZh { get; init; }
    public string? NameEn { get; init; }
    public string? Unit { get; init; }
    public string? PartOf { get; init; }
    public string? Definition { get; init; }
    public bool Printed { get; init; }

    public static AdditionInput Of(YearAddition addition) => new()
    {
        Key = addition.Key,
        Kind = addition.Kind,
        NameZh = addition.NameZh,
        NameEn = addition.NameEn == addition.NameZh ? null : addition.NameEn,
        Unit = addition.Unit,
        PartOf = addition.PartOf,
        Definition = addition.Definition,
        Printed = addition.Printed,
    };
}

public sealed class AdditionRules : AbstractValidator<AdditionInput>
{
    public AdditionRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(addition => addition.NameZh).NotEmpty().WithMessage(_ => text["AdditionNameMissing"]);
        RuleFor(addition => addition.NameZh).MaximumLength(YearAddition.MaxNameLength).WithMessage(_ => text["AdditionNameTooLong", YearAddition.MaxNameLength]);
        RuleFor(addition => addition.NameEn).MaximumLength(YearAddition.MaxNameLength).WithMessage(_ => text["AdditionNameTooLong", YearAddition.MaxNameLength]);
        RuleFor(addition => addition.Definition).MaximumLength(YearAddition.MaxDefinitionLength).WithMessage(_ => text["AdditionNameTooLong", YearAddition.MaxDefinitionLength]);
        RuleFor(addition => addition.Kind).NotEmpty().WithMessage(_ => text["AdditionKindMissing"]);
        RuleFor(addition => addition.Key).Must(key => FormKey.IsValid(key!.Trim())).When(addition => !string.IsNullOrWhiteSpace(addition.Key)).WithMessage(_ => text["AdditionKeyWrong"]);
    }
}

/// <summary>The additions of a year, and whether they may still be changed.</summary>
public sealed record AdditionsPage(ReportingYear Year, ReportFormat Format, IReadOnlyList<YearAddition> Additions)
{
    public bool IsFrozen { get; init; }

    /// <summary>Cells that somebody has answered.</summary>
    public IReadOnlyList<CellRef> Used { get; init; } = [];

    /// <summary>What is typed for a new one, or for one that is changed.</summary>
    public AdditionInput Input { get; init; } = new() { Printed = true };

    /// <summary>The key of the one that is changed; null for a new one.</summary>
    public string? Editing { get; init; }

    /// <summary>The kinds that the form takes.</summary>
    public IReadOnlyList<string> Kinds => [.. Format.Tables.SelectMany(table => table.Rows).SelectMany(row => row.All).Select(row => row.Additions).OfType<string>().Distinct()];

    public bool IsUsed(YearAddition addition) => Used.Any(cell => cell.Row == addition.Key) || Additions.Any(other => other.PartOf == addition.Key);

    /// <summary>The rows that an addition can count a part of.</summary>
    public IEnumerable<(string Key, string Name)> Wholes(string? kind) =>
        from table in Format.Tables
        where table.Rows.SelectMany(row => row.All).Any(row => kind is null || row.Additions == kind) && table.Rows.SelectMany(row => row.All).Any(row => row.Additions is not null)
        from whole in table.LeafRows.Where(row => row.Additions is null).Select(row => (row.Key, row.Title.Zh)).Concat(Additions.Where(other => table.Rows.SelectMany(row => row.All).Any(row => row.Additions == other.Kind)).Select(other => (other.Key, other.NameZh)))
        where whole.Key != Editing
        select whole;
}
