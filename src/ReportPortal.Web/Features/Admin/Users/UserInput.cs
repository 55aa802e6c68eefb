using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Who a person is.</summary>
public sealed record PersonInput
{
    public string? DisplayName { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
}

/// <summary>What a person may do: roles for the whole county, and bodies whose figures they enter.</summary>
public sealed record RolesInput
{
    public List<PortalRole> Roles { get; init; } = [];
    public List<string> Departments { get; init; } = [];

    /// <summary>The roles with the clerk's, who is one by the bodies.</summary>
    public IEnumerable<PortalRole> All => Departments.Count > 0 ? [.. CountyRoles, PortalRole.Clerk] : CountyRoles;

    public IEnumerable<PortalRole> CountyRoles => Roles.Where(role => !role.IsOfADepartment()).Distinct();
}

/// <summary>A new account.</summary>
public sealed record NewUserInput
{
    public string? UserName { get; init; }
    public PersonInput Person { get; init; } = new();
    public RolesInput May { get; init; } = new();

    /// <summary>By mail instead of by slip.</summary>
    public bool ByMail { get; init; }
}

public sealed class PersonInputRules : AbstractValidator<PersonInput>
{
    public PersonInputRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(person => person.DisplayName).Holds(PersonRules.DisplayName, text);
        RuleFor(person => person.Telephone).Holds(PersonRules.Telephone, text);
        RuleFor(person => person.Email).Holds(PersonRules.Email, text);
    }
}

public sealed class NewUserInputRules : AbstractValidator<NewUserInput>
{
    public NewUserInputRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(user => user.UserName).Holds(PersonRules.UserName, text);
        RuleFor(user => user.Person).SetValidator(new PersonInputRules(text));
        RuleFor(user => user.Person.Email).NotEmpty().When(user => user.ByMail).WithMessage(_ => text["UserEmailMissing"]);
    }
}
