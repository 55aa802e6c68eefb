using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account.Password;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account;

/// <summary>What one types to sign in.</summary>
public sealed record SignInInput(string? Name, string? Password, string? ReturnUrl);

/// <summary>Why one stands at the door again.</summary>
public enum SignInNotice
{
    /// <summary>The session has ended.</summary>
    Ended,

    /// <summary>It had ended when something was sent, and that was not saved.</summary>
    NotSent,

    /// <summary>All sessions were ended, as was asked for.</summary>
    OutEverywhere,

    /// <summary>The code took too long.</summary>
    CodeTooLate,

    /// <summary>The passkey was not taken.</summary>
    PasskeyRefused,

    /// <summary>The other issuer knows somebody whom the portal does not.</summary>
    OpenIdUnknown,

    /// <summary>The other issuer knows somebody who may not sign in any more.</summary>
    OpenIdInactive,

    /// <summary>The other issuer did not let one in, or does not answer.</summary>
    OpenIdFailed,
}

public sealed class SignInRules : AbstractValidator<SignInInput>
{
    public SignInRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.Name).NotEmpty().WithMessage(_ => text["SignInNameMissing"]).MaximumLength(PortalAccount.MaxUserNameLength).WithMessage(_ => text["SignInRefused"]);
        RuleFor(input => input.Password).NotEmpty().WithMessage(_ => text["SignInPasswordMissing"]).MaximumLength(PasswordRules.MaxLength).WithMessage(_ => text["SignInRefused"]);
    }
}
