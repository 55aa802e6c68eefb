using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>The file with the key of the history. Whether it is the database's is seen when that is looked at.</summary>
public sealed class KeyDiagnosis(DataFolder data, IStringLocalizer<PortalText> text) : IDiagnosis
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Subject => "CheckKey";

    public Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        if (!File.Exists(data.HistoryKey))
            return Task.FromResult<IReadOnlyList<Remark>>([new(Gravity.Good, text["CheckKeyNotMade"])]);
        var key = HistoryKeyFile.Read(data);
        return Task.FromResult<IReadOnlyList<Remark>>([!OperatingSystem.IsWindows() && (File.GetUnixFileMode(data.HistoryKey) & Others) != 0
            ? new(Gravity.Doubt, text["CheckKeyReadable", data.HistoryKey])
            : new(Gravity.Good, text["CheckKeyRead", key.Id])]);
    }
}
