using System.Text.RegularExpressions;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>Whether a head that somebody noted is still in the chain.</summary>
public sealed partial class VerifyHistoryCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-verify-");

    [Fact]
    public async Task Verify_WhenAHeadIsGiven_SaysWhetherTheChainStillHasIt()
    {
        await DemoDatabase.PutAsync(folder.FullName);
        var head = Hash().Match((await RunAsync()).Output).Value;
        head.Length.ShouldBe(64);

        var found = await RunAsync("--head", head.ToUpperInvariant());
        (found.ExitCode, found.Output.Contains("记下的签名是第", StringComparison.Ordinal)).ShouldBe((0, true), found.Error);
        var lost = await RunAsync("--head", new string('a', 64));
        (lost.ExitCode, lost.Error.Contains("被截短或替换过", StringComparison.Ordinal)).ShouldBe((1, true), lost.Error);
        (await RunAsync("--head", "12345")).ExitCode.ShouldBe(2);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<PortalProcess> RunAsync(params string[] head) => PortalProcess.Run("zh_CN.UTF-8",
        ["--environment=Development", $"--Portal:DataFolder={folder.FullName}", "verify-history", .. head]);

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
