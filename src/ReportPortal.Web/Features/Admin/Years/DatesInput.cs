using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>The four dates of a year, as typed.</summary>
public sealed record DatesInput
{
    public DateOnly? Filings { get; init; }
    public DateOnly? DepartmentsPublish { get; init; }
    public DateOnly? UpperLevel { get; init; }
    public DateOnly? CountyPublishes { get; init; }

    /// <summary>Why they are changed; not asked where a year is opened.</summary>
    public string? Reason { get; init; }

    // A method: a property would be read when the form is bound, with days missing.
    public YearDates ToDates() => new(Filings!.Value, DepartmentsPublish!.Value, UpperLevel!.Value, CountyPublishes!.Value);

    public static DatesInput Of(YearDates dates) =>
        new() { Filings = dates.Filings, DepartmentsPublish = dates.DepartmentsPublish, UpperLevel = dates.UpperLevel, CountyPublishes = dates.CountyPublishes };

    /// <summary>Field, label and day, in their order, with the last working day before it where the day itself is none.</summary>
    public IEnumerable<(string Field, string TextKey, DateOnly? Day, DateOnly? Sooner)> Rows(WorkingCalendar calendar)
    {
        foreach (var (field, key, day) in new[]
        {
            (nameof(Filings), "YearFilingsDue", Filings),
            (nameof(DepartmentsPublish), "YearDepartmentsDue", DepartmentsPublish),
            (nameof(UpperLevel), "YearUpperDue", UpperLevel),
            (nameof(CountyPublishes), "YearCountyDue", CountyPublishes),
        })
            yield return (field, key, day, day is { } at && !calendar.IsWorking(at) ? calendar.OnOrBefore(at) : null);
    }
}

public sealed class DatesRules : AbstractValidator<DatesInput>
{
    private readonly IStringLocalizer<PortalText> text;

    public DatesRules(IStringLocalizer<PortalText> text)
    {
        this.text = text;
        RuleFor(dates => dates.Filings).NotNull().WithMessage(_ => text["YearDateMissing", text["YearFilingsDue"]]);
        RuleFor(dates => dates.DepartmentsPublish).NotNull().WithMessage(_ => text["YearDateMissing", text["YearDepartmentsDue"]]);
        RuleFor(dates => dates.UpperLevel).NotNull().WithMessage(_ => text["YearDateMissing", text["YearUpperDue"]]);
        RuleFor(dates => dates.CountyPublishes).NotNull().WithMessage(_ => text["YearDateMissing", text["YearCountyDue"]]);
    }

    /// <summary>What is wrong with the dates of a year.</summary>
    public FluentValidation.Results.ValidationResult Validate(DatesInput dates, ReportYear year)
    {
        var missing = Validate(dates);
        return missing.IsValid
            ? new(dates.ToDates().FaultsFor(year).Select(fault => new FluentValidation.Results.ValidationFailure(fault.FieldOf(), text.Of(fault))))
            : missing;
    }
}
