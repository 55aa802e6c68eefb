using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Tests.Commands;
using ReportPortal.Web.Tests.Docs;

namespace ReportPortal.Web.Tests.Packaging;

/// <summary>What is laid into the archives beside the program: settings, scripts, the service's unit, the text that tells how to install.</summary>
public sealed partial class PackagingTests
{
    private const string Leaflet = "安装说明.txt";

    [Theory, InlineData("publish.sh"), InlineData("packaging/linux/install.sh"), InlineData("test.sh"), InlineData("tests/ReportPortal.Benchmarks/start.sh")]
    public void Script_WhenReadByBash_HasNoFault(string file)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", "test -x \"$1\" && bash -n \"$1\"", "bash", Path.Combine(Repository.Root, file)]) { RedirectStandardError = true })!;
        var said = bash.StandardError.ReadToEnd();
        bash.WaitForExit();

        said.ShouldBeEmpty();
        bash.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Settings_WhenDelivered_PassTheRulesAsAPlaceholder()
    {
        using var provider = Provider(Delivered());

        var portal = provider.GetRequiredService<IOptions<PortalSettings>>().Value;      // an unknown name or a wrong value would throw

        portal.County.IsPlaceholder.ShouldBeTrue();
        portal.County.Government.ShouldBe(CountySettings.PlaceholderName + "人民政府");
        provider.GetRequiredService<IOptions<DatabaseSettings>>().Value.Provider.ShouldBe(Data.Providers.DatabaseKind.Sqlite);
    }

    [Fact]
    public void Settings_WhenDelivered_DifferFromTheProgramsOnlyInTheCountyAndTheAddress()
    {
        var program = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "src/ReportPortal.Web/appsettings.json")).Build().AsEnumerable().ToDictionary();
        var delivered = Delivered().AsEnumerable().ToDictionary();

        delivered.Where(setting => !program.TryGetValue(setting.Key, out var value) || value != setting.Value).Select(setting => setting.Key)
            .ShouldBe(["Urls", "Portal:County:Name", "Portal:County:Government", "Portal:County:Office", "Portal:SecretsFolder", "Database:Password"], ignoreOrder: true);
        program.Keys.Except(delivered.Keys).ShouldBeEmpty();
    }

    [Theory, InlineData("\"DataFolder\": \"data\"")]
    public void Settings_WhenInstalled_HoldTheWordsThatTheScriptsReplace(string words)
    {
        Repository.Read("packaging/appsettings.json").ShouldContain(words);
        Repository.Read("packaging/linux/install.sh").Replace("\\", "", StringComparison.Ordinal).ShouldContain(words);
        Repository.Read("packaging/windows/install-service.ps1").ShouldContain(words);
    }

    [Theory]
    [InlineData("Type", "notify")]
    [InlineData("User", "reportportal")]
    [InlineData("ExecStart", "/opt/reportportal/ReportPortal.Web")]
    [InlineData("NoNewPrivileges", "true")]
    [InlineData("ProtectSystem", "strict")]
    [InlineData("ProtectHome", "true")]
    [InlineData("PrivateTmp", "true")]
    [InlineData("ReadWritePaths", "/var/lib/reportportal")]
    [InlineData("CapabilityBoundingSet", "")]
    [InlineData("WantedBy", "multi-user.target")]
    public void Unit_WhenRead_RunsThePortalAndConfinesIt(string key, string value) =>
        Repository.Read("packaging/linux/reportportal.service").Split('\n').Where(line => line.StartsWith(key + "=", StringComparison.Ordinal)).ShouldBe([$"{key}={value}"]);

    // The JIT writes code and runs it; a unit that forbids it starts on no machine.
    [Fact]
    public void Unit_WhenRead_LetsTheProgramCompile() => Repository.Read("packaging/linux/reportportal.service").ShouldNotContain("MemoryDenyWriteExecute");

    [Theory, InlineData("linux"), InlineData("windows")]
    public async Task Leaflet_WhenRead_NamesCommandsThatExist(string system)
    {
        var help = (await PortalProcess.Run("en_US.UTF-8", "--help")).Output;
        var text = Repository.Read($"packaging/{system}/{Leaflet}");
        var commands = Command().Matches(text).Select(command => command.Groups[1].Value).ToList();

        commands.Distinct().ShouldBe(["--demo", "check", "backup", "restore"]);
        foreach (var command in commands.Distinct().Where(command => !command.StartsWith('-')))
            help.ShouldContain($"\n  {command} ");
        foreach (var named in new[] { "demo-data", "appsettings.json", "某县", system == "linux" ? "install.sh" : "install-service.cmd" })
            text.ShouldContain(named);
    }

    [Theory, InlineData("linux/安装说明.txt"), InlineData("windows/安装说明.txt"), InlineData("windows/install-service.ps1")]
    public void Text_WhenOpenedOnWindows_ShowsItsChinese(string file) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "packaging", file)).AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();

    // cmd.exe reads its files in the system's code page.
    [Fact]
    public void CommandFile_WhenReadByCmd_IsPlain() => File.ReadAllBytes(Path.Combine(Repository.Root, "packaging/windows/install-service.cmd")).ShouldAllBe(letter => letter < 128);

    private static IConfigurationRoot Delivered() => new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "packaging/appsettings.json")).Build();

    private static ServiceProvider Provider(IConfiguration settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(settings).AddLogging().AddLocalization();
        services.AddPortalSettings();
        return services.BuildServiceProvider();
    }

    [GeneratedRegex(@"ReportPortal\.Web(?:\.exe)? (-?-?[a-z][a-z-]+)")]
    private static partial Regex Command();
}
