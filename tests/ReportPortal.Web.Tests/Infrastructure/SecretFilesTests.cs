using Microsoft.Extensions.Configuration;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Tests.Commands;

namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class SecretFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-secrets-");

    [Fact]
    public void Read_WhenAPasswordLiesInAFile_GoesBeforeOtherSettings()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Database__Password"), "from the file\n");
        using var settings = new ConfigurationManager();
        settings.AddInMemoryCollection([new("Portal:SecretsFolder", folder.FullName), new("Database:Password", "from elsewhere")]);

        settings.AddSecrets();

        settings["Database:Password"].ShouldBe("from the file");
    }

    [Theory, InlineData("/run/no-such-folder"), InlineData("secrets")]
    public async Task Start_WhenTheFolderIsNotThere_SaysWhichSettingToMend(string named)
    {
        var run = await PortalProcess.Run("en_US.UTF-8", "--environment=Development", $"--Portal:SecretsFolder={named}", "migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"“{named}” of the setting Portal:SecretsFolder");
        run.Error.ShouldNotContain("   at ");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
