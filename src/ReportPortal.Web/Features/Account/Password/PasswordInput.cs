using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.Password;

/// <summary>What one types to have another password.</summary>
public sealed record PasswordInput(string? Old, string? New, string? Repeated, string? ReturnUrl)
{
    public static PasswordInput Empty(string? returnUrl) => new(null, null, null, returnUrl);
}

public sealed class PasswordInputRules : AbstractValidator<PasswordInput>
{
    public PasswordInputRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.New).NotEmpty().WithMessage(_ => text["PasswordNewMissing"]);
        RuleFor(input => input.Repeated).Equal(input => input.New).When(input => !string.IsNullOrEmpty(input.New)).WithMessage(_ => text["PasswordRepeatedDiffers"]);
    }
}

/// <summary>The password once more, before something that would lock its owner out.</summary>
public sealed record PasswordProof(string? Password);
