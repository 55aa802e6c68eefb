using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Writing;

/// <summary>Says what is wrong with a text that cannot be read, and where.</summary>
public sealed class NarrativeWords(IStringLocalizer<PortalText> text)
{
    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<string> Explain(NarrativeRefused refused) => [.. refused.Faults.Select(Explain)];

    private string Explain(NarrativeFault fault) => fault.Kind switch
    {
        NarrativeFaultKind.Unclosed => text["NarrativeUnclosed", fault.Line, fault.Column],
        NarrativeFaultKind.UnknownCell when fault.Suggestion is { } near => text["NarrativeUnknownCellNear", fault.Line, fault.Excerpt, near],
        NarrativeFaultKind.UnknownCell => text["NarrativeUnknownCell", fault.Line, fault.Excerpt],
        NarrativeFaultKind.UnitsDiffer => text["NarrativeUnitsDiffer", fault.Line, fault.Excerpt],
        NarrativeFaultKind.BadAddress or NarrativeFaultKind.BoundInLink => text["NarrativeBadAddress", fault.Line, fault.Excerpt],
        NarrativeFaultKind.TooLong => text["NarrativeTooLong", fault.Excerpt, Narrative.MaxLength],
        _ => text["NarrativeUnknownBinding", fault.Line, fault.Excerpt],
    };
}
