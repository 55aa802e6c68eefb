using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What must be typed when a signature on paper is recorded.</summary>
public sealed class SignatureRules : AbstractValidator<SignatureInput>
{
    public SignatureRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.Signer).NotEmpty().WithMessage(_ => text["SignatureNoSigner"]).MaximumLength(Signature.MaxSigner).WithMessage(_ => text["SignatureSignerTooLong", Signature.MaxSigner]);
        RuleFor(input => input.SignedOn).NotNull().WithMessage(_ => text["SignatureNoDay"]);
    }
}
