using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Calendar;

/// <summary>Some days in a row, and what they are.</summary>
public sealed record StretchInput
{
    public DateOnly? First { get; init; }

    /// <summary>The last day; the first where it is a single one.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>off, working, or plain for what their days of the week make them.</summary>
    public string? Kind { get; init; } = "off";

    public bool? Working => Kind switch { "working" => true, "off" => false, _ => null };
}

public sealed class StretchRules : AbstractValidator<StretchInput>
{
    public StretchRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(stretch => stretch.First).NotNull().WithMessage(_ => text["CalendarFirstMissing"]);
        RuleFor(stretch => stretch.First).Must(day => day!.Value.Year is >= ReportYear.First and <= ReportYear.Last + 1).When(stretch => stretch.First is not null)
            .WithMessage(_ => text["CalendarOutOfReach", ReportYear.First, ReportYear.Last + 1]);
        RuleFor(stretch => stretch.Last).Must((stretch, last) => last >= stretch.First && last.Value.DayNumber - stretch.First.Value.DayNumber < CalendarKeeper.MaxStretch)
            .When(stretch => stretch is { First: not null, Last: not null }).WithMessage(_ => text["CalendarStretch", CalendarKeeper.MaxStretch]);
        RuleFor(stretch => stretch.Kind).Must(kind => kind is "off" or "working" or "plain").WithMessage(_ => text["CalendarKindMissing"]);
    }
}
