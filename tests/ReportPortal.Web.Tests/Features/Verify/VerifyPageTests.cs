using System.Text;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Verify;

namespace ReportPortal.Web.Tests.Features.Verify;

/// <summary>文件核验, as a reader has it who has no scripts, and by the digest that scripts send.</summary>
public sealed class VerifyPageTests(DemoPortal portal) : IDisposable
{
    private readonly PortalVisitor reader = new(portal);

    public static TheoryData<string> Formats => ["pdf", "docx", "html", "xlsx", "csv", "json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Formats))]
    public async Task Look_WhenTheFileIsOurs_SaysWhichReportEditionAndFormat(string format)
    {
        var answer = await SendAsync(await portal.Download($"/reports/2023.{format}"));

        answer.Text(".rp-verdict.is-right h2").ShouldBe("是本门户公布的文件，一字节不差");
        answer.One(".rp-verdict a").GetAttribute("href").ShouldBe("/reports/2023");
        Facts(answer).ShouldSatisfyAllConditions(
            facts => facts["报告"].ShouldBe("南华县人民政府2023年政府信息公开工作年度报告"),
            facts => facts["版次"].ShouldContain("1"),
            facts => facts["格式"].ShouldBe(format.ToUpperInvariant()),
            facts => facts["现状"].ShouldBe("现行版"));
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task Find_WhenOneByteIsFlipped_IsNotOurs(string format)
    {
        var file = await portal.Download($"/reports/2023.{format}");
        file[file.Length / 2] ^= 1;

        (await reader.OpenAsync($"/verify?sha256={CanonicalJson.Digest(file)}")).Text(".rp-verdict.is-wrong h2").ShouldBe("不是本门户公布的文件");
        (await SendAsync(file)).One(".rp-verdict").ClassList.ShouldContain("is-wrong");
    }

    [Theory, InlineData("html"), InlineData("docx"), InlineData("pdf")]
    public async Task Look_WhenAFileOfOursWasChanged_SaysWhoseDigestItCarries(string format)
    {
        var answer = await SendAsync([.. await portal.Download($"/reports/2023.{format}"), (byte)'\n']);

        answer.Text(".rp-verdict.is-wrong h2").ShouldBe("带有本门户的校验码，但不是公布的文件");
        Facts(answer)["报告"].ShouldContain("2023年");
    }

    [Fact]
    public async Task Look_WhenAJsonFileWasSavedAnew_SaysThatItsContentIsThePublishedOne()
    {
        var json = Encoding.UTF8.GetString(await portal.Download("/reports/2023.json"));

        (await SendAsync(Encoding.UTF8.GetBytes(json + "\n"))).Text(".rp-verdict h2").ShouldStartWith("报告内容与公布的一致");
        (await SendAsync(Encoding.UTF8.GetBytes(json.Replace("2023年", "2024年", StringComparison.Ordinal)))).Text(".rp-verdict h2").ShouldBe("带有本门户的校验码，但不是公布的文件");
    }

    [Fact]
    public async Task Find_WhenTheDigestOfAReportIsTyped_TellsTheReport()
    {
        var page = await reader.OpenAsync("/reports/2022");
        var spaced = page.Text(".rp-side section:last-child code");

        var answer = await reader.OpenAsync($"/verify?sha256={Uri.EscapeDataString("SHA256: " + spaced.ToUpperInvariant())}");

        answer.Text(".rp-verdict h2").ShouldBe("是本门户公布的报告的校验码");
        answer.One(".rp-verdict a").GetAttribute("href").ShouldBe("/reports/2022");
    }

    [Fact]
    public async Task Open_WhenAReportHasFiles_ShowsTheDigestOfEachAndEveryOneIsFound()
    {
        var digests = (await reader.OpenAsync("/reports/2023/natural-resources")).Html.QuerySelectorAll(".rp-digests code").Select(code => code.TextContent).ToList();

        digests.Count.ShouldBe(6);
        foreach (var digest in digests)
            (await reader.OpenAsync($"/verify?sha256={digest}")).Address(".rp-verdict a").ShouldBe("/reports/2023/natural-resources");
    }

    [Theory, InlineData("12"), InlineData("<script>"), InlineData("g000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Find_WhenItIsNoDigest_SaysSoAndKeepsWhatWasTyped(string typed)
    {
        var answer = await reader.OpenAsync($"/verify?sha256={Uri.EscapeDataString(typed)}");

        answer.Status.ShouldBe(400);
        answer.Address(".rp-summary a").ShouldBe("#sha256");
        answer.One("#sha256").GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Look_WhenNothingOrTooMuchIsSent_SaysHowMuchMayBe()
    {
        (await SendAsync([])).Status.ShouldBe(400);
        (await SendAsync(new byte[VerifyController.MaxBytes + 1])).Text(".rp-summary").ShouldContain("10 MB");
    }

    [Fact]
    public async Task Look_WhenTheFileIsAsLargeAsMayBe_LooksAtIt() =>
        (await SendAsync(new byte[VerifyController.MaxBytes])).Text(".rp-verdict.is-wrong h2").ShouldBe("不是本门户公布的文件");

    [Fact]
    public async Task Look_WhenTheRequestIsLargerThanAFileMayMakeIt_IsNotReadToItsEnd()
    {
        var refused = await SendAsync(new byte[VerifyController.MaxBytes + (1 << 20)]);

        refused.Status.ShouldBeOneOf(400, 413);
        refused.Html.QuerySelector(".rp-verdict").ShouldBeNull();
        refused.Html.QuerySelector(".rp-verify-file").ShouldBeNull("the controller did not see it");
    }

    [Fact]
    public async Task Open_WhenInEnglish_StaysThere()
    {
        var answer = await reader.OpenAsync($"/en/verify?sha256={CanonicalJson.Digest(await portal.Download("/reports/2023.pdf"))}");

        answer.Text(".rp-verdict h2").ShouldBe("This file was published by this portal, byte for byte");
        answer.Address(".rp-verdict a").ShouldBe("/en/reports/2023");
        answer.One(".rp-verify-file").GetAttribute("action").ShouldBe("/en/verify");
    }

    [Fact]
    public async Task Find_WhenTheReportWasCorrectedOrWithdrawnSince_SaysSo()
    {
        await using var world = await CountyWorld.OpenAsync();
        var old = await world.Download("/reports/2022.pdf");
        (await world.Open($"/verify?sha256={CanonicalJson.Digest(old)}")).One(".rp-verdict").ClassList.ShouldContain("is-right");
        var report = await world.ReportAsync();
        await world.PublishAsync(report, await world.CompileAsync(report));

        Facts(await world.Open($"/verify?sha256={CanonicalJson.Digest(old)}"))["现状"].ShouldStartWith("已经更正，现行的是第2版。");
        (await world.Open($"/verify?sha256={CanonicalJson.Digest(old)}")).Html.QuerySelectorAll(".rp-verdict a").Select(link => link.GetAttribute("href")).ShouldBe(["/reports/2022/editions/1", "/reports/2022"]);

        var saved = await world.Db.Reports.SingleAsync(known => known.Year == new ReportYear(2022) && known.BodyCode == ReportBody.CountyCode, Cancel);
        saved.Withdraw("误发", CountyWorld.Now);
        await world.Db.SaveAsync(Acts.Any, Cancel);

        var withdrawn = await world.Open($"/verify?sha256={CanonicalJson.Digest(old)}");
        Facts(withdrawn)["现状"].ShouldBe("已于2023年6月1日撤下。误发");
        withdrawn.Html.QuerySelector(".rp-verdict a").ShouldBeNull();
    }

    [Fact]
    public async Task Look_WhenOneAddressSendsManyFiles_AsksItToWait()
    {
        await using var strict = new StrictPortal();
        await DemoDatabase.PutAsync(strict.Data);
        using var hasty = new PortalVisitor(strict);
        async Task<int> SendAsync() => (await hasty.SendFileAsync(await hasty.OpenAsync("/verify"), ".rp-verify-file", "file", "file.bin", [1])).Status;

        for (var sent = 0; sent < 5; sent++)
            (await SendAsync()).ShouldBe(200);
        (await SendAsync()).ShouldBe(429);
        (await hasty.OpenAsync($"/verify?sha256={new string('0', 64)}")).Status.ShouldBe(200, "a digest can be asked for as often as one likes");
    }

    public void Dispose() => reader.Dispose();

    private sealed class StrictPortal : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Accounts:GuessesPerMinute", "5")];
    }


    private async Task<PortalPage> SendAsync(byte[] file) =>
        await reader.SendFileAsync(await reader.OpenAsync("/verify"), ".rp-verify-file", "file", "file.bin", file);

    private static Dictionary<string, string> Facts(PortalPage page) => page.Html.QuerySelectorAll(".rp-verdict dl > div")
        .ToDictionary(line => line.QuerySelector("dt")!.TextContent, line => string.Join(' ', line.QuerySelector("dd")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
