using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>The fonts that the county has brought.</summary>
public sealed class FontsDiagnosis(FontFolder fonts, IStringLocalizer<PortalText> text) : IDiagnosis
{
    public string Subject => "CheckFonts";

    public Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        var own = fonts.Read().Own;
        return Task.FromResult<IReadOnlyList<Remark>>(own.Count == 0
            ? [new(Gravity.Good, text["CheckFontsNone"])]
            : [.. own.Select(font => new Remark(Gravity.Good, text["CheckFontsRead", font.File, font.Covered]))]);
    }
}
