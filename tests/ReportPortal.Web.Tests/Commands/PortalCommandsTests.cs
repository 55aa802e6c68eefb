namespace ReportPortal.Web.Tests.Commands;

public sealed class PortalCommandsTests
{
    private const string English = "en_US.UTF-8";
    private const string Chinese = "zh_CN.UTF-8";

    [Theory, InlineData(English, "Fill an empty database"), InlineData(Chinese, "把演示数据写入空数据库")]
    public async Task Run_WhenAskedForHelp_ListsTheCommands(string language, string description)
    {
        var run = await PortalProcess.Run(language, "--help");

        run.ExitCode.ShouldBe(0);
        foreach (var expected in new[] { "migrate", "seed-demo", "export", "create-admin", description })
            run.Output.ShouldContain(expected);
    }

    [Theory]
    [InlineData("migrat", "seed-demo")]
    [InlineData("export", "--out")]
    [InlineData("export nineteen --out x", "\"nineteen\" is not a year")]
    [InlineData("migrate now", "migrate")]
    [InlineData("--enviroment=Production", "seed-demo")]
    [InlineData("--Migrate", "seed-demo")]
    public async Task Run_WhenMisunderstood_PrintsUsageToErrorAndExits2(string arguments, string usage)
    {
        var run = await PortalProcess.Run(English, arguments.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(usage);
        run.Error.ShouldContain("Usage:");
    }

    [Theory]
    [InlineData(English, "Portal:County:Name (the county's name)")]
    [InlineData(Chinese, "缺少设置 Portal:County:Name（本县名称）")]
    public async Task Run_WhenASettingIsMissing_SaysWhichAndHowToMendIt(string language, string message)
    {
        var run = await PortalProcess.Run(language, "--urls", "http://127.0.0.1:0");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("Portal__County__Name");
        (run.Output + run.Error).ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--Portal:Demo:Enabled=maybe", "Portal:Demo:Enabled")]
    [InlineData("--Portal:TimeZone=Asia/Nanhua", "Asia/Nanhua")]
    [InlineData("--Portal:DataFoldr=x", "DataFoldr")]
    public async Task Run_WhenASettingIsWrong_NamesIt(string argument, string named)
    {
        var run = await PortalProcess.Run(English, argument, "--environment", "Development", "migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(named);
        (run.Output + run.Error).ShouldNotContain("   at ");
    }
}
