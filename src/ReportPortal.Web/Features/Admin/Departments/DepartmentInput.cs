using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>What one types about a body.</summary>
public sealed record DepartmentInput
{
    public string? Code { get; init; }
    public string? Name { get; init; }

    /// <summary>Why a name is put right; asked only where it is another than before.</summary>
    public string? Reason { get; init; }

    public DepartmentKind Kind { get; init; } = DepartmentKind.Department;
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public bool Files { get; init; }
    public bool PublishesOwn { get; init; }
    public bool CountsInCounty { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }

    public ContactLines Contact => new(Clean(Address), Clean(Postcode), Clean(Telephone), Clean(Email));

    public static DepartmentInput Of(Department body) => new()
    {
        Code = body.Code,
        Name = body.Name,
        Kind = body.Kind,
        ValidFrom = body.ValidFrom,
        ValidTo = body.ValidTo,
        Files = body.Files,
        PublishesOwn = body.PublishesOwn,
        CountsInCounty = body.CountsInCounty,
        Address = body.Address,
        Postcode = body.Postcode,
        Telephone = body.Telephone,
        Email = body.Email,
    };

    public static string? Clean(string? typed) => typed is null ? null : TypedText.Clean(typed).ReplaceLineEndings(" ").Trim();
}

public sealed class DepartmentRules : AbstractValidator<DepartmentInput>
{
    public DepartmentRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(body => DepartmentInput.Clean(body.Name)).NotEmpty().WithMessage(_ => text["DepartmentNameMissing"])
            .MaximumLength(Department.MaxNameLength).WithMessage(_ => text["DepartmentNameTooLong", Department.MaxNameLength]).OverridePropertyName(nameof(DepartmentInput.Name));
        RuleFor(body => body.ValidFrom).NotNull().WithMessage(_ => text["DepartmentFromMissing"]);
        RuleFor(body => body.ValidTo).Must((body, last) => last is null || body.ValidFrom is null || last >= body.ValidFrom).WithMessage(_ => text["DepartmentEndsBeforeItBegins"]);
        RuleFor(body => body.Kind).IsInEnum().WithMessage(_ => text["DepartmentKindUnknown"]);
        RuleFor(body => body.Address).MaximumLength(ContactLines.MaxAddressLength).WithMessage(_ => text["DepartmentContactTooLong", ContactLines.MaxAddressLength]);
        RuleFor(body => body.Postcode).Matches("^ *[0-9]{6} *$").When(body => !string.IsNullOrWhiteSpace(body.Postcode)).WithMessage(_ => text["DepartmentPostcodeWrong"]);
        RuleFor(body => body.Telephone).MaximumLength(ContactLines.MaxTelephoneLength).WithMessage(_ => text["DepartmentContactTooLong", ContactLines.MaxTelephoneLength]);
        RuleFor(body => body.Email).Matches("^ *[^@ ]+@[^@ ]+ *$").When(body => !string.IsNullOrWhiteSpace(body.Email)).WithMessage(_ => text["DepartmentEmailWrong"])
            .MaximumLength(ContactLines.MaxEmailLength).WithMessage(_ => text["DepartmentContactTooLong", ContactLines.MaxEmailLength]);
    }
}
