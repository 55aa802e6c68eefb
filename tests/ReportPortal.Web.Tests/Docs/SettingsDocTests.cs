using System.Globalization;
using System.Text.RegularExpressions;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Tests.Docs;

/// <summary><c>docs/settings.md</c> is held to <see cref="PortalSettings"/>: it explains each setting and no other.</summary>
public sealed partial class SettingsDocTests
{
    private static readonly string Page = Repository.Read("docs/settings.md");
    private static readonly Dictionary<string, object?> Settings =
        Read(new PortalSettings(), PortalSettings.Section).Concat(Read(new DatabaseSettings(), DatabaseSettings.Section)).ToDictionary();

    public static TheoryData<string> Names => [.. Settings.Keys];

    [Fact]
    public void Page_WhenRead_NamesEachSettingAndNoOther() =>
        SettingName().Matches(Page).Select(name => name.Value).Distinct().ShouldBe(Settings.Keys, ignoreOrder: true);

    [Theory, MemberData(nameof(Names))]
    public void Row_WhenRead_TellsTheDefault(string name)
    {
        var row = Page.Split('\n').First(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        var value = Settings[name] is System.Collections.IList ? "" : Convert.ToString(Settings[name], CultureInfo.InvariantCulture);
        if (value is { Length: > 0 })
            row.Split('|')[2].ShouldContain(value, Case.Insensitive);
    }

    [Theory, MemberData(nameof(Names))]
    public void Page_WhenRead_TellsTheEnvironmentVariable(string name) =>
        Page.ShouldContain($"| `{name}` | `{name.Replace(":", "__", StringComparison.Ordinal)}` |");

    private static IEnumerable<KeyValuePair<string, object?>> Read(object section, string path) =>
        section.GetType().GetProperties().Where(property => property.CanWrite).SelectMany(property =>
        {
            var (name, value) = ($"{path}:{property.Name}", property.GetValue(section));
            return property.PropertyType is { IsClass: true, IsGenericType: false, Namespace: not "System" } ? Read(value!, name) : [KeyValuePair.Create(name, value)];
        });

    [GeneratedRegex(@"\b(Portal|Database)(:[A-Za-z]+)+")]
    private static partial Regex SettingName();
}
