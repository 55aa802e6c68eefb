using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Where and when a report was put up, as it is typed.</summary>
public sealed class PostingInput
{
    public string? Address { get; set; }

    public DateOnly? PostedOn { get; set; }
}

/// <summary>What must be typed; what it may be the posting itself knows.</summary>
public sealed class PostingRules : AbstractValidator<PostingInput>
{
    public PostingRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.Address).NotEmpty().WithMessage(_ => text["PostingNoAddress"]);
        RuleFor(input => input.PostedOn).NotNull().WithMessage(_ => text["PostingNoDay"]);
    }
}

/// <summary>Why it cannot be registered, and how to mend it.</summary>
public static class PostingWords
{
    /// <summary>The field of the form that is to be mended; empty where none is.</summary>
    public static string FieldOf(PostingRefusal refusal) => refusal switch
    {
        PostingRefusal.NothingPublished => "",
        PostingRefusal.NotAnAddress or PostingRefusal.AddressTooLong => nameof(PostingInput.Address),
        _ => nameof(PostingInput.PostedOn),
    };

    public static string Of(this IStringLocalizer<PortalText> text, PostingRefused refused) => refused.Refusal switch
    {
        PostingRefusal.NothingPublished => text["PostingNothingPublished"],
        PostingRefusal.NotAnAddress => text["PostingNotAnAddress"],
        PostingRefusal.AddressTooLong => text["PostingAddressTooLong", Posting.MaxAddress],
        PostingRefusal.InTheFuture => text["PostingInTheFuture", refused.Detail],
        PostingRefusal.BeforeTheEdition => text["PostingBeforeTheEdition", refused.Detail],
        _ => text["PostingBeforeTheYearEnded", refused.Detail],
    };
}
