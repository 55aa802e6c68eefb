using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>What one types to merge, split or rename.</summary>
public sealed record ReorganisationInput
{
    /// <summary>How many new bodies can be typed at once.</summary>
    public const int Places = 4;

    /// <summary>Codes of the bodies whose work is taken over.</summary>
    public List<string> From { get; init; } = [];

    /// <summary>Codes of bodies that exist and take over.</summary>
    public List<string> Into { get; init; } = [];

    /// <summary>Bodies that begin with the act.</summary>
    public List<NewBody> New { get; init; } = [];

    /// <summary>The first day after.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether a body that is split goes on.</summary>
    public bool Remains { get; init; }

    /// <summary>Whether those who file for a body that ends also file for the one that takes over.</summary>
    public bool HandOver { get; init; }

    /// <summary>Why, in the words of the paper that decides it.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do: look (the default), change again, or act.</summary>
    public string? Step { get; init; }

    public IEnumerable<NewBody> Named => New.Where(body => !string.IsNullOrWhiteSpace(body.Name));
}

/// <summary>A body that begins.</summary>
public sealed record NewBody
{
    public string? Name { get; init; }
    public string? Code { get; init; }
}

public sealed class ReorganisationRules : AbstractValidator<ReorganisationInput>
{
    public ReorganisationRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(act => act.On).NotNull().WithMessage(_ => text["ReorganisationDayMissing"]);
        RuleFor(act => act.From).NotEmpty().WithMessage(_ => text["ReorganisationFromMissing"]);
        RuleFor(act => act.Reason).NotEmpty().WithMessage(_ => text["ReorganisationReasonMissing"]).MaximumLength(500).WithMessage(_ => text["ReasonTooLong", 500]);
        RuleFor(act => act.New).Must(bodies => bodies.All(body => (body.Name?.Length ?? 0) <= Department.MaxNameLength))
            .WithMessage(_ => text["DepartmentNameTooLong", Department.MaxNameLength]);
    }
}
