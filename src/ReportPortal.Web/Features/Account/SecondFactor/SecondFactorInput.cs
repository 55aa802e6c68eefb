using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.SecondFactor;

/// <summary>The code that proves a secret, or a person.</summary>
public sealed record SecondFactorInput(string? Secret, string? Code, string? ReturnUrl);

public sealed class SecondFactorInputRules : AbstractValidator<SecondFactorInput>
{
    private const int MaxLength = 50;

    public SecondFactorInputRules(IStringLocalizer<PortalText> text) =>
        RuleFor(input => input.Code).NotEmpty().WithMessage(_ => text["CodeMissing"]).MaximumLength(MaxLength).WithMessage(_ => text["CodeWrong"]);
}

/// <summary>What the page shows that sets it up.</summary>
public sealed record SecondFactorSetup(string Secret, string Key, string Address, string? ReturnUrl);

/// <summary>The codes for emergencies, the only time they are seen, and where to go on.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes, string Onward);
