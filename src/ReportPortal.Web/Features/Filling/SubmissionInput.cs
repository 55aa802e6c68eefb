using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>What is typed on the page of submission: who signed, a reason by row, an answer by question.</summary>
public sealed class SubmissionInput
{
    public string? PreparedBy { get; set; }

    public string? ReviewedBy { get; set; }

    public string? HeadOfUnit { get; set; }

    public string? Telephone { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>The reason chosen from the list, by <c>table/row</c>.</summary>
    public Dictionary<string, string?> Reason { get; set; } = [];

    /// <summary>The reason in words, by <c>table/row</c>.</summary>
    public Dictionary<string, string?> Why { get; set; } = [];

    /// <summary>Why a sentence is right all the same, by the key of what was found in it.</summary>
    public Dictionary<string, string?> Sentence { get; set; } = [];

    /// <summary>The answers by the identity of the question.</summary>
    public Dictionary<Guid, string?> Answer { get; set; } = [];

    public SignOff ToSignOff() => new(PreparedBy!.Trim(), ReviewedBy!.Trim(), HeadOfUnit!.Trim(), Telephone!.Trim(), SignedOn!.Value);
}

/// <summary>Who signed must be told whole.</summary>
public sealed class SubmissionRules : AbstractValidator<SubmissionInput>
{
    public SubmissionRules(CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text)
    {
        Name(input => input.PreparedBy, "SignOffPreparedBy");
        Name(input => input.ReviewedBy, "SignOffReviewedBy");
        Name(input => input.HeadOfUnit, "SignOffHead");
        Name(input => input.Telephone, "SignOffTelephone");
        RuleFor(input => input.SignedOn).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage(_ => text["SignOffMissing", text["SignOffDay"]])
            .Must(day => day <= clock.DayOf(time.GetUtcNow().UtcDateTime)).WithMessage(_ => text["SignOffInFuture"]);

        void Name(System.Linq.Expressions.Expression<Func<SubmissionInput, string?>> field, string key) => RuleFor(field).Cascade(CascadeMode.Stop)
            .Must(typed => !string.IsNullOrWhiteSpace(typed)).WithMessage(_ => text["SignOffMissing", text[key]])
            .MaximumLength(SignOff.MaxLength).WithMessage(_ => text["SignOffTooLong", text[key], SignOff.MaxLength]);
    }
}
