using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Says why a report refuses an act, and how to go on.</summary>
public sealed class ReportWords(IStringLocalizer<PortalText> text)
{
    /// <summary>The key of a state's words.</summary>
    public static string KeyOf(ReportState state) => state switch
    {
        ReportState.Compiling => "ReportStateCompiling",
        ReportState.Sent => "ReportStateSent",
        ReportState.Approved => "ReportStateApproved",
        ReportState.Published => "ReportStatePublished",
        _ => "ReportStateWithdrawn",
    };

    /// <summary>Every reason; empty for a failure that is no refusal.</summary>
    public IReadOnlyList<string> Explain(Exception failure) => failure switch
    {
        ReportRefused refused => [Explain(refused)],
        CompilationRefused refused => [.. CompilationWords.Explain(refused, text)],
        PublicationRefused refused => [refused.Message],
        PlaceholderRefused => [text["CountyPlaceholder", CountySettings.PlaceholderName]],
        _ => [],
    };

    private string Explain(ReportRefused refused) => refused.Refusal switch
    {
        ReportRefusal.WrongState when Enum.TryParse<ReportState>(refused.Detail, out var state) => text["ReportRefusedState", text[KeyOf(state)].Value],
        ReportRefusal.SamePerson => text["ReportRefusedPerson"],
        ReportRefusal.FigureChanged => text["ReportRefusedFigure", refused.Detail],
        ReportRefusal.YearClosed => text["ReportRefusedClosed", refused.Detail],
        ReportRefusal.NotMended => text["ReportRefusedNotMended"],
        ReportRefusal.Mended => text["ReportRefusedMended"],
        ReportRefusal.NotLocked => text["ReportRefusedUnlocked"],
        ReportRefusal.NoReason => text["ReportRefusedReason", Report.MaxReason],
        ReportRefusal.NoSuchPart => text["ReportRefusedPart", refused.Detail],
        _ => text["ReportRefusedDocument"],
    };
}
