using System.Globalization;
using ReportPortal.Domain.Figures;
using static ReportPortal.Web.Tests.Features.Filling.FillingPortal;

namespace ReportPortal.Web.Tests.Features.Filling;

/// <summary>The official tables to type into, without scripts. Each test has a body of its own.</summary>
public sealed class SectionPageTests : IClassFixture<FillingPortal>
{
    private const string New = "value[requests/new/natural]";
    private readonly FillingPortal portal;

    public SectionPageTests(FillingPortal portal)
    {
        this.portal = portal;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
    }

    [Fact]
    public async Task Get_WhenNothingIsBegun_ShowsTheOfficialTableWithLastYearsFiguresAndStoresNothing()
    {
        using var clerk = await portal.ClerkAsync("education-sports");

        var page = await clerk.OpenAsync(AddressOf("education-sports", "requests-handled"));

        page.Status.ShouldBe(200);
        page.Html.QuerySelectorAll("table[data-table=requests] tbody tr").Length.ShouldBe(25);
        page.One($"[name='{New}']").GetAttribute("aria-label").ShouldBe("一、本年新收政府信息公开申请数量·自然人");
        page.Text("#requests_new_natural_note").ShouldStartWith("上年 ");
        page.One("#requests_carried-in_natural").GetAttribute("value").ShouldNotBeNullOrEmpty("what was carried over last year is there already");
        page.Text("#requests_carried-in_natural_note").ShouldStartWith("上年结转 ");
        page.Html.QuerySelectorAll("table[data-table=requests] td.rp-sum input").ShouldBeEmpty("totals are never typed");
        (await portal.AskAsync(db => Task.FromResult(db.Filings.Count(filing => filing.Year == Year && filing.DepartmentCode == "education-sports")))).ShouldBe(0);
    }

    [Fact]
    public async Task Post_WhenFiguresAreGood_SavesThemAndComputesTheTotal()
    {
        using var clerk = await portal.ClerkAsync("finance");
        var page = await clerk.OpenAsync(AddressOf("finance", "requests-handled"));

        var saved = await clerk.SubmitAsync(page, "#figures", (New, "１２"), ("value[requests/new/commercial]", "1,234"), ("counting[requests/new]", "按登记簿计。"));

        saved.Status.ShouldBe(302);
        var after = await clerk.FollowAsync(saved);
        after.One($"[name='{New}']").GetAttribute("value").ShouldBe("12");
        after.Text("[data-sum='requests/new/total']").ShouldBe("1246");
        after.Text(".rp-flash").ShouldBe("已保存。");
        (await portal.FilingAsync("finance")).Notes.Single().Counting.ShouldBe("按登记簿计。");
    }

    [Fact]
    public async Task Get_WhenAColumnDoesNotBalance_TellsItOnceAboveWhatIsStillBlank()
    {
        using var clerk = await portal.ClerkAsync("shaqiao");
        var page = await clerk.OpenAsync(AddressOf("shaqiao", "requests-handled"));
        await clerk.SubmitAsync(page, "#figures", (New, "5"), ("value[requests/granted/natural]", "4"));

        var after = await clerk.OpenAsync(AddressOf("shaqiao", "requests-handled"));

        after.Html.QuerySelectorAll(".rp-finding.is-error").Single().TextContent.ShouldContain("“自然人”列勾稽不平", Case.Sensitive, "and not the total's column as well");
        after.Text("#findings-title").ShouldStartWith("数据校验（错误1，提示0）还有");
        after.One(".rp-blanks li").TextContent.ShouldStartWith("“收到和处理政府信息公开申请情况”还有", Case.Sensitive, "this page first");
    }

    [Theory]
    [InlineData("二十", "不是数字")]
    [InlineData("-3", "小于0")]
    [InlineData("1.5", "有小数")]
    [InlineData("12,34", "千位分隔不对")]
    [InlineData("1000000000000000000000000000000", "数字过大")]
    [InlineData("<script>alert(1)</script>", "不是数字")]
    public async Task Post_WhenOneIsBad_SavesTheOthersAndKeepsWhatWasTyped(string typed, string told)
    {
        using var clerk = await portal.ClerkAsync("justice");
        var page = await clerk.OpenAsync(AddressOf("justice", "requests-handled"));

        var again = await clerk.SubmitAsync(page, "#figures", (New, typed), ("value[requests/new/commercial]", "7"));

        again.Status.ShouldBe(400);
        again.One($"[name='{New}']").GetAttribute("value").ShouldBe(typed);
        again.One($"[name='{New}']").GetAttribute("aria-invalid").ShouldBe("true");
        again.Text("#requests_new_natural_note").ShouldContain(told);
        again.Address(".rp-summary a").ShouldBe("#requests_new_natural");
        again.Html.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        (await portal.FilingAsync("justice")).Sheet[new("requests", "new", "commercial")].ShouldBe(Figure.Of(7));
    }

    [Fact]
    public async Task Post_WhenAnotherChangedTheSameCell_ShowsBothAndOverwritesNothing()
    {
        using var one = await portal.ClerkAsync("public-security");
        using var other = await portal.ClerkAsync("public-security");
        var address = AddressOf("public-security", "requests-handled");
        var (seenByOne, seenByOther) = (await one.OpenAsync(address), await other.OpenAsync(address));
        (await one.SubmitAsync(seenByOne, "#figures", (New, "5"))).Status.ShouldBe(302);

        var conflict = await other.SubmitAsync(seenByOther, "#figures", (New, "6"), ("value[requests/new/commercial]", "2"));

        conflict.Status.ShouldBe(409);
        conflict.Text("#requests_new_natural_note").ShouldContain("您填的是“6”");
        conflict.Text("#requests_new_natural_note").ShouldContain("已改为“5”");
        conflict.One($"[name='{New}']").GetAttribute("value").ShouldBe("6");
        var filing = await portal.FilingAsync("public-security");
        (filing.Sheet[new("requests", "new", "natural")], filing.Sheet[new("requests", "new", "commercial")]).ShouldBe((Figure.Of(5), Figure.Of(2)), "another cell is no conflict");
        (await other.SubmitAsync(conflict, "#figures")).Status.ShouldBe(302, "whoever has seen both may decide");
        (await portal.FilingAsync("public-security")).Sheet[new("requests", "new", "natural")].ShouldBe(Figure.Of(6));
    }

    [Fact]
    public async Task PostZeros_WhenTakenBack_LeavesWhatWasTyped()
    {
        using var clerk = await portal.ClerkAsync("natural-resources");
        var address = AddressOf("natural-resources", "remedies");
        await clerk.SubmitAsync(await clerk.OpenAsync(address), "#figures", ("value[disputes/cases/reconsideration-upheld]", "3"));

        var filled = await clerk.FollowAsync(await clerk.SubmitAsync(await clerk.OpenAsync(address), "form[action$='/zeros']"));
        var emptied = await clerk.FollowAsync(await clerk.SubmitAsync(filled, "form[action$='/undo']"));

        filled.Text("form[action$='/undo']").ShouldContain("已填0");
        filled.One("[name='value[disputes/cases/reconsideration-other]']").GetAttribute("value").ShouldBe("0");
        emptied.One("[name='value[disputes/cases/reconsideration-other]']").GetAttribute("value").ShouldBe("");
        emptied.One("[name='value[disputes/cases/reconsideration-upheld]']").GetAttribute("value").ShouldBe("3");
    }

    [Theory]
    [InlineData("/filling/2024/finance/requests-handled", 404)]              // another's body
    [InlineData("/filling/2024/nobody/requests-handled", 404)]
    [InlineData("/filling/2019/health/requests-handled", 404)]               // a year that was never opened
    [InlineData("/filling/2024/health/no-such-section", 404)]
    [InlineData("/filling/2024/health/overview", 404)]                       // has texts and no tables this year
    public async Task Get_WhenItIsNotTheirs_IsNotFound(string address, int status)
    {
        using var clerk = await portal.ClerkAsync("health");

        (await clerk.OpenAsync(address)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("value[requests/new/total]", "seen[requests/new/total]", "0|")]          // computed
    [InlineData("value[requests/none/natural]", "seen[requests/none/natural]", "0|")]    // unknown
    [InlineData("value[requests/new/natural]", "seen[requests/new/natural]", "x")]       // forged
    [InlineData("value[documents/regulations/made]", "seen[documents/regulations/made]", "0|")]
    public async Task PostCells_WhenAFieldIsForged_IsRefusedAndChangesNothing(string value, string seen, string before)
    {
        using var clerk = await portal.ClerkAsync("health");
        var page = await clerk.OpenAsync(AddressOf("health", "requests-handled"));
        var token = page.One("#figures input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await clerk.PostAsync(AddressOf("health", "cells"), [new("__RequestVerificationToken", token), new(value, "1"), new(seen, before)]);

        answer.Status.ShouldBe(400);
        (await portal.AskAsync(db => Task.FromResult(db.Filings.Count(filing => filing.Year == Year && filing.DepartmentCode == "health")))).ShouldBe(0);
    }

    [Fact]
    public async Task PostCells_WhenItIsTenMegabytes_IsRefusedAtOnce()
    {
        using var clerk = await portal.ClerkAsync("health");
        var page = await clerk.OpenAsync(AddressOf("health", "requests-handled"));
        var token = page.One("#figures input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await clerk.PostAsync(AddressOf("health", "cells"), [new("__RequestVerificationToken", token), new(New, new string('1', 10 << 20)), new("seen[requests/new/natural]", "0|")]);

        answer.Status.ShouldBeOneOf(400, 413);
    }

    [Fact]
    public async Task PostCells_WhenSaved_TellsVersionSumsAndFaults()
    {
        using var clerk = await portal.ClerkAsync("agriculture");
        var page = await clerk.OpenAsync(AddressOf("agriculture", "requests-handled"));
        var token = page.One("#figures input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await clerk.PostAsync(AddressOf("agriculture", "cells"),
            [new("__RequestVerificationToken", token), new(New, "4"), new("seen[requests/new/natural]", "0|"), new("value[requests/new/commercial]", "x"), new("seen[requests/new/commercial]", "0|")]);

        answer.Status.ShouldBe(200);
        var told = System.Text.Json.JsonDocument.Parse(answer.Source).RootElement;
        told.GetProperty("saved")[0].GetProperty("text").GetString().ShouldBe("4");
        told.GetProperty("saved")[0].GetProperty("seen").GetString().ShouldNotBeNull().ShouldEndWith("|4");
        told.GetProperty("refused")[0].GetProperty("fault").GetString().ShouldNotBeNull().ShouldContain("不是数字");
        told.GetProperty("sums").GetProperty("requests/new/total").GetString().ShouldBe("4");
    }

    [Fact]
    public async Task Post_WhenSubmittedOrClosedMeanwhile_IsAConflictAndKeepsWhatWasTyped()
    {
        using var clerk = await portal.ClerkAsync("housing-construction");
        var address = AddressOf("housing-construction", "requests-handled");
        await clerk.SubmitAsync(await clerk.OpenAsync(address), "#figures", (New, "5"));
        var page = await clerk.OpenAsync(address);
        await portal.ChangeAsync("housing-construction", "another", filing => filing.Submit([], [], new("甲", "乙", "丙", "0878", new(2025, 1, 9)), "another", DateTime.UtcNow));

        var refused = await clerk.SubmitAsync(page, "#figures", (New, "6"));

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("已报送");
        (await portal.FilingAsync("housing-construction")).Sheet[new("requests", "new", "natural")].ShouldBe(Figure.Of(5));
    }
}
