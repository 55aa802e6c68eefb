using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Setup;

/// <summary>All that a small county needs to begin, on one page.</summary>
public sealed record SetupInput
{
    public string? CountyName { get; init; }
    public string? CountyGovernment { get; init; }
    public string? CountyOffice { get; init; }
    public string? CountyTelephone { get; init; }

    /// <summary>The bodies, one a line; a file goes before what is pasted.</summary>
    public string? Departments { get; init; }
    public IFormFile? DepartmentsFile { get; init; }

    public SetupPerson Administrator { get; init; } = new();

    /// <summary>Who reviews, compiles and publishes.</summary>
    public SetupPerson Compiler { get; init; } = new();

    /// <summary>Whether the first office account fills in for the office itself, too.</summary>
    public bool CompilerFills { get; init; }

    /// <summary>Who records the signature.</summary>
    public SetupPerson Signer { get; init; } = new();

    /// <summary>Whether the second office account may review and compile as well, in turn with the first.</summary>
    public bool SignerCompiles { get; init; }

    /// <summary>Whether each body that is not named below gets an account, with its code as the name to sign in with.</summary>
    public bool ClerkForEach { get; init; }

    /// <summary>Clerks by name: body, name to sign in with, name, telephone, e-mail.</summary>
    public string? Clerks { get; init; }

    /// <summary>What stands there at first.</summary>
    public static SetupInput Of(CountySettings county)
    {
        var empty = new SetupInput { ClerkForEach = true, CompilerFills = true, Administrator = new() { UserName = "admin" }, CountyTelephone = county.ContactTelephone };
        return county.IsPlaceholder ? empty : empty with { CountyName = county.Name, CountyGovernment = county.Government, CountyOffice = county.Office };
    }

    /// <summary>What is kept as settings of the county.</summary>
    public Dictionary<string, string?> County() => new(StringComparer.Ordinal)
    {
        ["Portal:County:Name"] = CountyName, ["Portal:County:Government"] = CountyGovernment, ["Portal:County:Office"] = CountyOffice,
        ["Portal:County:ContactTelephone"] = CountyTelephone ?? "",
    };
}

/// <summary>One of the three accounts that a county cannot do without.</summary>
public sealed record SetupPerson
{
    public string? UserName { get; init; }
    public string? DisplayName { get; init; }
}

public sealed class SetupPersonRules : AbstractValidator<SetupPerson>
{
    public SetupPersonRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(person => person.UserName).Holds(PersonRules.UserName, text);
        RuleFor(person => person.DisplayName).Holds(PersonRules.DisplayName, text);
    }
}

public sealed class SetupInputRules : AbstractValidator<SetupInput>
{
    public SetupInputRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.CountyName).Must(BeReal).WithMessage(_ => text["SetupCountyMissing", CountySettings.PlaceholderName]);
        RuleFor(input => input.CountyGovernment).Must(BeReal).WithMessage(_ => text["SetupCountyMissing", CountySettings.PlaceholderName]);
        RuleFor(input => input.CountyOffice).Must(BeReal).WithMessage(_ => text["SetupCountyMissing", CountySettings.PlaceholderName]);
        RuleFor(input => input.Administrator).SetValidator(new SetupPersonRules(text));
        RuleFor(input => input.Compiler).SetValidator(new SetupPersonRules(text));
        RuleFor(input => input.Signer).SetValidator(new SetupPersonRules(text));
    }
    private static bool BeReal(string? name) => !string.IsNullOrWhiteSpace(name) && !name.Contains(CountySettings.PlaceholderName, StringComparison.Ordinal);
}
