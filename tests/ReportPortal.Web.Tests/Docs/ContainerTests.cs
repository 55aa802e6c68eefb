using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Docs;

/// <summary>No container runs here: its files are read instead, and held to what the portal is and to themselves.</summary>
public sealed partial class ContainerTests(DemoPortal portal)
{
    private static readonly string Image = Repository.Read("Dockerfile");
    private static readonly string Text = Repository.Read("docker-compose.yml");
    private static readonly ComposeFile Compose = new();

    [Fact]
    public void Image_WhenBuilt_PublishesAProjectAndStartsItsProgram()
    {
        var project = PublishedProject().Match(Image).Groups[1].Value;

        Repository.Has($"{project}/{Path.GetFileName(project)}.csproj").ShouldBeTrue(project);
        Image.ShouldContain($"ENTRYPOINT [\"dotnet\", \"{Path.GetFileName(project)}.dll\"]");
    }

    [Fact]
    public void Image_WhenRun_IsNotRoot()
    {
        Image.IndexOf("USER $APP_UID", StringComparison.Ordinal).ShouldBeInRange(Image.LastIndexOf("FROM ", StringComparison.Ordinal), Image.IndexOf("ENTRYPOINT", StringComparison.Ordinal));
        foreach (var service in Compose.Portals)
            (service.Has("user") || service.Has("privileged") || service.Has("cap_add")).ShouldBeFalse(service.Name);
    }

    [Fact]
    public void Image_WhenBuilt_IsGivenTheSourcesAndNoSecrets()
    {
        var left = Repository.Read(".dockerignore").Split('\n');

        left.ShouldNotContain(line => line.StartsWith("src", StringComparison.Ordinal));
        left.ShouldContain("secrets");
        Repository.Read(".gitignore").ShouldContain("/secrets/");
    }

    [Fact]
    public void Image_WhenBuilt_HasChineseAndTimeZones()
    {
        foreach (var needed in new[] { "icu-libs", "icu-data-full", "tzdata", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false" })
            Image.ShouldContain(needed);
    }

    [Fact]
    public void Images_WhenNamed_ArePinnedToAVersion()
    {
        foreach (var image in From().Matches(Image).Select(from => from.Groups[1].Value).Concat(Compose.Services.Values.Select(service => service.Image)))
            image.ShouldMatch(@":\d+[\w.-]*$");
    }

    [Fact]
    public void Settings_WhenNamed_AreDocumented()
    {
        var named = Compose.Services.Values.SelectMany(service => service.Environment.Keys.Concat(service.Secrets.Select(secret => secret.Target)))
            .Concat(Setting().Matches(Image + Repository.Read(".env")).Select(setting => setting.Value)).Where(name => name.Contains("__", StringComparison.Ordinal)).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(8);
        foreach (var name in named)
            Repository.Read("docs/settings.md").ShouldContain($"`{name}`");
    }

    [Fact]
    public async Task HealthChecks_WhenAsked_AskWhatThePortalAnswers()
    {
        var asked = Address().Matches(Image + string.Join('\n', Compose.Portals.Select(service => string.Join(' ', service.HealthCheck)))).Select(address => address.Groups[1].Value).ToList();

        asked.Count.ShouldBe(1 + Compose.Portals.Count());
        foreach (var path in asked.Distinct())
            (await portal.Client().GetAsync(path, TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue(path);
    }

    [Fact]
    public void DependsOn_WhenNamed_IsThereInTheSameProfileAndTellsItsHealth()
    {
        foreach (var (service, (needed, condition)) in Compose.Services.Values.SelectMany(service => service.DependsOn.Select(needed => (service, needed))))
        {
            Compose.Services.Keys.ShouldContain(needed);
            Compose.Services[needed].Profiles.ShouldBe(service.Profiles);
            if (condition == "service_healthy")
                Compose.Services[needed].HealthCheck.ShouldNotBeEmpty(needed);
        }
        Compose.Portals.Where(service => service.Environment.ContainsKey("Database__Provider")).ShouldAllBe(service => service.DependsOn.Any(needed => needed.Condition == "service_healthy"));
    }

    [Fact]
    public void VolumesAndSecrets_WhenUsed_AreDeclaredAndWhenDeclaredAreUsed()
    {
        var mounted = Compose.Services.Values.SelectMany(service => service.Volumes).Select(volume => volume.Split(':')[0]).Distinct().ToList();

        mounted.Where(volume => !volume.StartsWith('.')).ShouldBe(Compose.Declared("volumes"), ignoreOrder: true);
        mounted.Where(volume => volume.StartsWith('.')).ShouldAllBe(file => Repository.Has(file));
        Compose.Services.Values.SelectMany(service => service.Secrets).Select(secret => secret.Source).Distinct().ShouldBe(Compose.Declared("secrets"), ignoreOrder: true);
        foreach (var (service, path) in Compose.Services.Values.SelectMany(service => SecretPath().Matches(service.Line()).Select(path => (service, path.Groups[1].Value))))
            service.Secrets.Select(secret => secret.Target).ShouldContain(path, service.Name);
    }

    [Fact]
    public void Passwords_WhenNeeded_ComeAsFiles()
    {
        foreach (var (name, value) in Compose.Services.Values.SelectMany(service => service.Environment))
        {
            value.ShouldNotContain("Password=", Case.Insensitive, name);
            if (name.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase))
                name.ShouldEndWith("_FILE");
        }
        Repository.Read(".env").ShouldNotContain("PASSWORD", Case.Insensitive);
        foreach (var service in Compose.Portals.Where(service => service.Environment.ContainsKey("Database__Provider")))
        {
            service.Environment["Portal__SecretsFolder"].ShouldBe("/run/secrets");
            service.Secrets.Select(secret => secret.Target).ShouldBe(["Database__Password"]);
        }
    }

    [Fact]
    public void Profiles_WhenOneIsChosen_StartOnePortalEach()
    {
        Compose.Services.Values.ShouldAllBe(service => service.Profiles.Count == 1);
        Compose.Portals.Select(service => service.Profiles[0]).ShouldBe(["sqlserver", "postgresql", "sqlite", "demo"], ignoreOrder: true);
        Repository.Read(".env").ShouldContain("\nCOMPOSE_PROFILES=sqlserver\n");
    }

    [Fact]
    public void Variables_WhenAskedFor_StandInTheFileThatExplainsThem() =>
        Variable().Matches(Text).Select(variable => variable.Groups[1].Value).Distinct().Append("COMPOSE_PROFILES")
            .ShouldBe(Assigned().Matches(Repository.Read(".env")).Select(variable => variable.Groups[1].Value), ignoreOrder: true);

    [Fact]
    public void Compose_WhenRead_UsesTheImagesPortAndDataFolder()
    {
        foreach (var port in new[] { "ASPNETCORE_HTTP_PORTS=8080", "EXPOSE 8080", "Portal__DataFolder=/data", "VOLUME /data" })
            Image.ShouldContain(port);
        foreach (var service in Compose.Portals)
        {
            service.Texts("ports").Single().ShouldEndWith(":8080");
            service.Volumes.Single().ShouldEndWith(":/data");
        }
    }

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex PublishedProject();

    [GeneratedRegex(@"^FROM (\S+)", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?:Portal|Database|Serilog)__\w+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"http://127\.0\.0\.1:8080(/\S*)")]
    private static partial Regex Address();

    [GeneratedRegex(@"/run/secrets/([\w-]+)")]
    private static partial Regex SecretPath();

    [GeneratedRegex(@"(?<!\$)\$\{(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(\w+)=", RegexOptions.Multiline)]
    private static partial Regex Assigned();
}
