using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>An administrator from the command line.</summary>
public sealed partial class CreateAdminCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-admin-");

    [Fact]
    public async Task CreateAdmin_WhenTheNameIsFree_PrintsAPasswordThatLetsInAndIsNowhereElse()
    {
        var first = await Run("create-admin", "chenjing", "--display-name", "陈静");
        var second = await Run("create-admin", "ChenJing");
        var third = await Run("create-admin", "chen jing");
        var fourth = await Run("create-admin", "second");

        first.ExitCode.ShouldBe(0, first.Error);
        var password = Password().Match(first.Output).Value;
        password.ShouldNotBeEmpty(first.Output);
        (second.ExitCode, second.Output).ShouldBe((1, ""));
        second.Error.ShouldContain("用户名“ChenJing”已有人使用");
        third.ExitCode.ShouldBe(1);
        fourth.ExitCode.ShouldBe(0, fourth.Error);
        Directory.EnumerateFiles(folder.FullName, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText).ShouldAllBe(log => !log.Contains(password));
        await using var portal = new CountyIn(folder.FullName);
        using var admin = new PortalVisitor(portal);
        (await admin.SignInAsync("chenjing", password)).Status.ShouldBe(302);
        (await portal.SetupAddressAsync()).ShouldBeNull();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<PortalProcess> Run(params string[] words) => PortalProcess.Run("zh_CN.UTF-8",
        [.. words, "--Portal:DataFolder=" + folder.FullName, "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室",
            "--Serilog:WriteTo:Console:Args:restrictedToMinimumLevel=Fatal"]);

    private sealed class CountyIn(string data) : EmptyCounty
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [.. base.Settings, new("Portal:DataFolder", data)];
    }

    [GeneratedRegex("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")]
    private static partial Regex Password();
}
