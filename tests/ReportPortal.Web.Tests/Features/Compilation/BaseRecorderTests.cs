using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Tests.Features.Compilation;

public sealed class BaseRecorderTests : IAsyncDisposable
{
    private const string CarriedOver = "requests/carried-over/natural";
    private static readonly ReportYear Before = new(2022);
    private CountyWorld? world;

    public BaseRecorderTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");      // the language of its reasons

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_WhenTheTemplateIsFilledIn_KeepsEachBodysFigures()
    {
        var recorder = await OpenAsync();
        var table = Filled(await recorder.TemplateAsync(Before, Cancel), ",3,1,2,0,0,0,0,4,5,6");

        var edition = await recorder.RecordAsync(Before, table, "https://www.example.gov.cn/2022", "重新核对", CountyWorld.Now, Cancel);

        (edition.Kind, edition.Number, edition.ReportId).ShouldBe((EditionKind.Recorded, 2, null));
        edition.IsIntact().ShouldBeTrue();
        edition.Document.ShouldContain("https://www.example.gov.cn/2022");
        var figure = edition.Figures.Single(known => known.Cell.ToString() == CarriedOver);
        (figure.Amount, figure.Parts.Count, figure.Parts.All(part => part is { Source: PartSource.Body, Amount: 1 })).ShouldBe((23, 23, true));
        edition.Figures.Single(known => known.Cell.ToString() == "requests/carried-over/total").Amount.ShouldBe(23 * 3);
        edition.Figures.ShouldNotContain(known => known.Cell.ToString() == "disputes/cases/reconsideration-total");     // one of its terms was not asked for
    }

    [Fact]
    public async Task Record_WhenABodyDoesNotKnowItsFigure_TheCountysIsNotKnownEither()
    {
        var recorder = await OpenAsync();
        var table = Filled(await recorder.TemplateAsync(Before, Cancel), ",3,1,2,0,0,0,0,4,5,6").Replace("南华县公安局,3,1", "南华县公安局,3,", StringComparison.Ordinal);

        var figure = (await recorder.RecordAsync(Before, table, "来源", "重新核对", CountyWorld.Now, Cancel)).Figures.Single(known => known.Cell.ToString() == CarriedOver);

        (figure.Amount, figure.Parts.Count).ShouldBe((null, 22));
    }

    [Fact]
    public async Task Record_WhenTheCountyPublishedAnotherFigureThanTheSum_KeepsBoth()
    {
        var recorder = await OpenAsync();
        var table = Filled(await recorder.TemplateAsync(Before, Cancel), ",3,1,2,0,0,0,0,4,5,6").Replace("才填写）,,,", "才填写）,,25,", StringComparison.Ordinal);

        var figure = (await recorder.RecordAsync(Before, table, "来源", "重新核对", CountyWorld.Now, Cancel)).Figures.Single(known => known.Cell.ToString() == CarriedOver);

        figure.Amount.ShouldBe(25);
        figure.Parts.Where(part => part.Source != PartSource.Body).Select(part => part.Amount).ShouldBe([2]);
    }

    [Fact]
    public async Task Record_WhenABodyDoesNotCountInTheCounty_KeepsItsFiguresApart()
    {
        var recorder = await OpenAsync();
        world!.Db.Departments.Add(new()
        {
            Code = "tax", Kind = Domain.Departments.DepartmentKind.Department, Name = "国家税务总局南华县税务局", Order = 99, ValidFrom = new(2020, 1, 1), CountsInCounty = false,
        });
        await world.Db.SaveAsync(Acts.Any, Cancel);
        var table = Filled(await recorder.TemplateAsync(Before, Cancel), ",3,1,2,0,0,0,0,4,5,6");

        var county = await recorder.RecordAsync(Before, table, "来源", "重新核对", CountyWorld.Now, Cancel);

        county.Figures.Single(known => known.Cell.ToString() == CarriedOver).Amount.ShouldBe(23);
        var form = await new Data.YearForms(world.Db, FormLibrary.Load([])).GetAsync(new(2023), Cancel);
        (await world.Get<LastYears>().OfBodiesAsync(form, Cancel)).SheetOf("tax")[CellRef.Parse(CarriedOver)].Amount.ShouldBe(1);
        (await world.Get<LastYears>().OfCountyAsync(form, Cancel))![CellRef.Parse(CarriedOver)].Amount.ShouldBe(23);
    }

    [Fact]
    public async Task Record_WhenRecordedAnew_TheNextYearStartsFromTheNewOne()
    {
        var recorder = await OpenAsync();
        var table = Filled(await recorder.TemplateAsync(Before, Cancel), ",0,7,0,0,0,0,0,0,0,0");
        await recorder.RecordAsync(Before, table, "来源", "重新核对", CountyWorld.Now, Cancel);

        var form = await new Data.YearForms(world!.Db, FormLibrary.Load([])).GetAsync(new(2023), Cancel);
        var inheritance = await world.Get<LastYears>().OfBodiesAsync(form, Cancel);

        inheritance.SheetOf("education-sports")[CellRef.Parse(CarriedOver)].Amount.ShouldBe(7);
        inheritance.SheetOf("human-resources")[CellRef.Parse(CarriedOver)].Amount.ShouldBe(14);       // with the body it took over
    }

    [Fact]
    public async Task Open_WhenABaseIsRecorded_NoPublicPageShowsIt()
    {
        await OpenAsync();

        (await world!.Open("/reports/2022")).Text("h1").ShouldBe("南华县2022年度政府信息公开工作年度报告");
        (await world.Open("/reports")).Html.QuerySelectorAll(".rp-years > li").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("", "没有可以识别的数据列")]
    [InlineData("PK\u0003\u0004", "没有可以识别的数据列")]
    [InlineData("南华县公安局,1,2,3,4,5,6,7,8,9,甲\n", "“甲”不是可以填写的数字")]
    [InlineData("南华县公安局,1,2,3,4,5,6,7,8,9,-1\n", "“-1”不是可以填写的数字")]
    [InlineData("南华县气象局,1,2,3,4,5,6,7,8,9,1\n", "第2行：没有名为“南华县气象局”的单位")]
    [InlineData("public-security,0\npublic-security,0\n", "第3行：“public-security”出现了两次")]
    [InlineData("public-security,0,0,0,0,0,0,0,0,0,0\n", "缺少南华县民政局一行")]
    [InlineData("public-security,0\n", "第2行有2列，表头有11列")]
    [InlineData("public-security,0,0,0,0,0,0,0,0,0,0,9\n", "第2行有12列，表头有11列")]
    public async Task Record_WhenTheTableIsFaulty_SaysWhereAndRecordsNothing(string rows, string reason)
    {
        var recorder = await OpenAsync();
        var head = (await recorder.TemplateAsync(Before, Cancel)).Split('\n')[0];
        var table = rows.Contains(',', StringComparison.Ordinal) ? head + "\n" + rows : rows;

        var refused = await Should.ThrowAsync<BaseRefused>(() => recorder.RecordAsync(Before, table, "来源", "理由", CountyWorld.Now, Cancel));

        refused.Reasons.ShouldContain(line => line.Contains(reason, StringComparison.Ordinal));
        (await world!.Db.Editions.CountAsync(edition => edition.Kind == EditionKind.Recorded, Cancel)).ShouldBe(1);
    }

    [Theory]
    [InlineData("requests/carried-over/natural", "requests/new/natural", "列：表头")]
    [InlineData("requests/carried-over/natural", "requests/carried-over/commercial", "出现了两次")]
    [InlineData("requests/carried-over/natural", "requests/carried-over/commercial", "缺少“四、结转下年度继续办理·自然人")]
    public async Task Record_WhenAHeadIsFaulty_NamesTheColumn(string head, string other, string reason)
    {
        var recorder = await OpenAsync();
        var table = (await recorder.TemplateAsync(Before, Cancel)).Replace(head, other, StringComparison.Ordinal);

        (await Should.ThrowAsync<BaseRefused>(() => recorder.RecordAsync(Before, table, "来源", "理由", CountyWorld.Now, Cancel)))
            .Reasons.ShouldContain(line => line.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2022, " ", "理由", "--source")]
    [InlineData(2022, "来源", null, "--reason")]
    [InlineData(2023, "来源", "理由", "2024年还没有开始填报")]
    [InlineData(2021, "来源", "理由", "不需要基数")]
    public async Task Record_WhenSomethingIsMissing_SaysWhat(int year, string source, string? why, string reason)
    {
        var recorder = await OpenAsync();
        var table = Filled(await recorder.TemplateAsync(Before, Cancel), ",3,1,2,0,0,0,0,4,5,6");

        (await Should.ThrowAsync<BaseRefused>(() => recorder.RecordAsync(new(year), table, source, why, CountyWorld.Now, Cancel)))
            .Reasons.ShouldContain(line => line.Contains(reason, StringComparison.Ordinal));
    }

    [Theory, InlineData("utf-8"), InlineData("GB18030")]
    public void Decode_WhenASpreadsheetProgramWroteIt_ReadsTheNames(string encoding)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

        UploadedTable.Decode(System.Text.Encoding.GetEncoding(encoding).GetBytes("南华县公安局,1")).ShouldBe("南华县公安局,1");
        UploadedTable.Decode([0xEF, 0xBB, 0xBF, (byte)'a']).ShouldBe("a");
    }

    [Fact]
    public async Task Record_WhenTheTemplateIsLeftEmpty_IsRefused()
    {
        var recorder = await OpenAsync();
        var table = await recorder.TemplateAsync(Before, Cancel);

        (await Should.ThrowAsync<BaseRefused>(() => recorder.RecordAsync(Before, table, "来源", "理由", CountyWorld.Now, Cancel)))
            .Reasons.ShouldBe(["表中一个数字也没有。没有发生的请填写0，不清楚的留空。"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (world is not null)
            await world.DisposeAsync();
    }

    private static string Filled(string template, string figures) => string.Join('\n', template.Split('\n').Select(line =>
        line.StartsWith("全县", StringComparison.Ordinal) ? line : line.Replace(",,,,,,,,,,", figures, StringComparison.Ordinal)));

    private async Task<BaseRecorder> OpenAsync()
    {
        world = await CountyWorld.OpenAsync();
        return world.Get<BaseRecorder>();
    }
}
