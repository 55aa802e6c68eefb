using ReportPortal.Web.Commands;

namespace ReportPortal.Web.Tests.Commands;

public sealed class HostArgumentsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("--urls http://127.0.0.1:5080", "")]
    [InlineData("--environment=Production migrate", "migrate")]
    [InlineData("export 2022 --Portal:DataFolder=x --out there", "export 2022 --out there")]
    [InlineData("--help", "--help")]
    [InlineData("--demo --urls http://127.0.0.1:5080", "")]
    [InlineData("export 2022 --demo --out there", "export 2022 --out there")]
    public void Split_WhenMixed_LeavesTheCommandsWords(string arguments, string words) =>
        string.Join(' ', HostArguments.Split(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Words).ShouldBe(words);

    [Fact]
    public void Split_WhenTheDemonstrationIsAskedFor_KeepsItsDataApartUnlessToldOtherwise()
    {
        HostArguments.Split(["--demo"]).Host.ShouldContain("--Portal:DataFolder=demo-data");
        Array.IndexOf(HostArguments.Split(["--Portal:DataFolder=mine", "--demo"]).Host, "--Portal:DataFolder=mine")
            .ShouldBeGreaterThan(Array.IndexOf(HostArguments.Split(["--Portal:DataFolder=mine", "--demo"]).Host, "--Portal:DataFolder=demo-data"));
    }
}
