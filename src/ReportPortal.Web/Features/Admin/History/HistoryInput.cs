using System.Globalization;
using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>Which changes one asks for; each empty field asks for all.</summary>
public sealed record HistoryInput(string? Person, string? Unit, string? Year, string? Cell, string? Kind, string? From, string? To, string? Before)
{
    /// <summary>The same, understood. Only after <see cref="HistoryRules"/> found nothing wrong.</summary>
    public HistoryFilter Read() => new(
        Filled(Person), Filled(Unit), ReportYear.TryParse(Filled(Year), null, out var year) ? year : null, CellRef.TryParse(Filled(Cell), out var cell) ? cell : null,
        Enum.TryParse<HistoryKind>(Filled(Kind), ignoreCase: true, out var kind) ? kind : null, Typed.Day(From), Typed.Day(To),
        long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Which changes one asks for, understood.</summary>
public sealed record HistoryFilter(string? Person, string? Unit, ReportYear? Year, CellRef? Cell, HistoryKind? Kind, DateOnly? From, DateOnly? To, long? Before);

/// <summary>What a change is about, as people sort it.</summary>
public enum HistoryKind
{
    /// <summary>Figures, texts and states of a body's filing.</summary>
    Filings,

    /// <summary>Reports, drafts, signatures, editions.</summary>
    Reports,

    /// <summary>Who was told what.</summary>
    Notices,

    /// <summary>What the county brings into its figures.</summary>
    Rollup,

    /// <summary>Years and what is added to their forms.</summary>
    Years,

    /// <summary>The bodies.</summary>
    Departments,

    /// <summary>Accounts and roles.</summary>
    Accounts,

    /// <summary>Settings.</summary>
    Settings,
}

/// <summary>What is typed into a field, understood.</summary>
public static class Typed
{
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

public sealed class HistoryRules : AbstractValidator<HistoryInput>
{
    private const int MaxLength = 250;

    public HistoryRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(asked => asked.Person).MaximumLength(MaxLength).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.Unit).Must(unit => FormKey.IsValid(unit!.Trim())).When(asked => Has(asked.Unit)).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.Year).Must(year => ReportYear.TryParse(year!.Trim(), null, out _)).When(asked => Has(asked.Year)).WithMessage(_ => text["HistoryFilterYear"]);
        RuleFor(asked => asked.Cell).Must(cell => CellRef.TryParse(cell!.Trim(), out _)).When(asked => Has(asked.Cell)).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.Kind).Must(kind => Enum.GetNames<HistoryKind>().Contains(kind!.Trim(), StringComparer.OrdinalIgnoreCase)).When(asked => Has(asked.Kind)).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.Before).Must(before => long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out _)).When(asked => Has(asked.Before)).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.From).Must(day => Typed.Day(day) is not null).When(asked => Has(asked.From)).WithMessage(_ => text["HistoryFilterDay"]);
        RuleFor(asked => asked.To).Must(day => Typed.Day(day) is not null).When(asked => Has(asked.To)).WithMessage(_ => text["HistoryFilterDay"]);
        RuleFor(asked => asked.To).Must((asked, to) => !(Typed.Day(asked.From) > Typed.Day(to))).WithMessage(_ => text["HistoryFilterDays"]);
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
