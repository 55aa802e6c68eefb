using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Docs;

/// <summary>The container's files name what is there: projects, settings, one port and one data folder.</summary>
public sealed partial class ContainerTests
{
    private static readonly string Image = Repository.Read("Dockerfile");
    private static readonly string Compose = Repository.Read("docker-compose.yml");

    [Fact]
    public void Image_WhenBuilt_PublishesAProjectAndStartsItsProgram()
    {
        var project = PublishedProject().Match(Image).Groups[1].Value;

        Repository.Has($"{project}/{Path.GetFileName(project)}.csproj").ShouldBeTrue(project);
        Image.ShouldContain($"ENTRYPOINT [\"dotnet\", \"{Path.GetFileName(project)}.dll\"]");
        Image.IndexOf("USER $APP_UID", StringComparison.Ordinal).ShouldBeInRange(0, Image.IndexOf("ENTRYPOINT", StringComparison.Ordinal));
    }

    [Fact]
    public void Image_WhenBuilt_IsGivenTheSources() => Repository.Read(".dockerignore").Split('\n').ShouldNotContain(line => line.StartsWith("src", StringComparison.Ordinal));

    [Fact]
    public void Settings_WhenNamed_AreDocumented()
    {
        foreach (var name in Setting().Matches(Image + Compose).Select(setting => setting.Value))
            Repository.Read("docs/settings.md").ShouldContain($"`{name}`");
    }

    [Fact]
    public void Compose_WhenRead_UsesTheImagesPortAndDataFolder()
    {
        Compose.ShouldContain("build: .");
        foreach (var port in new[] { "ASPNETCORE_HTTP_PORTS=8080", "EXPOSE 8080" })
            Image.ShouldContain(port);
        Compose.ShouldContain(":8080\"");
        Compose.ShouldContain("http://127.0.0.1:8080/");
        Image.ShouldContain("Portal__DataFolder=/data");
        Image.ShouldContain("VOLUME /data");
        Compose.ShouldContain("portal-data:/data");
    }

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex PublishedProject();

    [GeneratedRegex(@"\b(?:Portal|Serilog)__\w+")]
    private static partial Regex Setting();
}
