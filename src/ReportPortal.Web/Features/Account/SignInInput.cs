using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account;

/// <summary>What one types to sign in.</summary>
public sealed record SignInInput(string? Name, string? Password, string? ReturnUrl);

public sealed class SignInRules : AbstractValidator<SignInInput>
{
    /// <summary>Longer than any password that can be set; what is longer is not worth hashing.</summary>
    private const int MaxPasswordLength = 200;

    public SignInRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.Name).NotEmpty().WithMessage(_ => text["SignInNameMissing"]).MaximumLength(PortalAccount.MaxUserNameLength).WithMessage(_ => text["SignInRefused"]);
        RuleFor(input => input.Password).NotEmpty().WithMessage(_ => text["SignInPasswordMissing"]).MaximumLength(MaxPasswordLength).WithMessage(_ => text["SignInRefused"]);
    }
}
