using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Says what keeps a report from being compiled.</summary>
public static class CompilationWords
{
    /// <summary>Every reason of a refusal.</summary>
    public static IEnumerable<string> Explain(CompilationRefused refused, IStringLocalizer text) =>
    [
        .. refused.Missing.Select(body => text["CompilationMissing", body.Name].Value),
        .. refused.Errors.Select(new FindingText(refused.Form, refused.Bodies, text).Of),
        .. Explain(refused.Faults, refused.Form, text),
        .. refused.Prose.Select(new ProseFindingText(refused.Form, text).Of),
        .. refused.Unprintable.Select(found => Explain(found, text)),
    ];

    /// <summary>What is wrong with the texts.</summary>
    public static IEnumerable<string> Explain(IEnumerable<CompositionFault> faults, YearForm form, IStringLocalizer text) => faults.Select(fault => fault.Kind switch
    {
        CompositionFaultKind.MissingText => text["CompilationNoText", NameOf(form, fault.Part)].Value,
        CompositionFaultKind.MissingFigure => text["CompilationNoFigure", NameOf(form, fault.Part), CellOf(form, fault.Detail)].Value,
        CompositionFaultKind.NoLastYear => text["CompilationNoLastYear", NameOf(form, fault.Part), CellOf(form, fault.Detail)].Value,
        CompositionFaultKind.NothingToDivideBy => text["CompilationNothingToDivideBy", NameOf(form, fault.Part), CellOf(form, fault.Detail)].Value,
        _ => text["CompilationBadText", NameOf(form, fault.Part), fault.Detail].Value,
    });

    /// <summary>A character that cannot be printed, and where it stands.</summary>
    public static string Explain(UnprintableCharacter found, IStringLocalizer text) =>
        text["CompilationUnprintable", found.Character, found.CodePoint, string.Join(text["PlaceSeparator"], found.Place), found.Snippet];

    private static string CellOf(YearForm form, string cell) => CellRef.TryParse(cell, out var known) && form.Find(known) is { } format ? format.Name.In(PortalLanguage.Current) : cell;

    private static string NameOf(YearForm form, string part)
    {
        var section = form.Format.Sections.FirstOrDefault(known => known.Parts.Any(one => one.Key == part));
        return section?.Parts.First(known => known.Key == part).Title?.In(PortalLanguage.Current) ?? section?.Title.In(PortalLanguage.Current) ?? part;
    }
}
