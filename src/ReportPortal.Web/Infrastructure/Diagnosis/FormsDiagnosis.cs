using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>The forms, with those of the county.</summary>
public sealed class FormsDiagnosis(DataFolder data, IStringLocalizer<PortalText> text) : IDiagnosis
{
    public string Subject => "CheckForms";

    public Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        var own = CountyForms.In(data);
        FormLibrary.Load(own);
        return Task.FromResult<IReadOnlyList<Remark>>([new(Gravity.Good, text["CheckFormsRead", own.Count])]);
    }
}
