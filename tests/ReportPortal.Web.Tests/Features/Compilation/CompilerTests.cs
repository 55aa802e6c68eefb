using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Tests.Features.Compilation;

public sealed class CompilerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compile_WhenABodyHasNotFiled_IsRefusedAndNamesIt()
    {
        await using var world = await CountyWorld.OpenAsync();
        world.Db.Departments.Add(Body("new-bureau", validFrom: new(2022, 12, 31)));
        await world.Db.SaveAsync(Acts.Any, Cancel);

        var refused = await Should.ThrowAsync<CompilationRefused>(async () => await world.CompileAsync(await world.ReportAsync()));

        refused.Missing.Select(body => body.Code).ShouldBe(["new-bureau"]);
        (await world.Db.Drafts.CountAsync(draft => draft.SentAt == CountyWorld.Now, Cancel)).ShouldBe(0);
    }

    [Theory]
    [InlineData("ended", 2020, 2022, true, true)]
    [InlineData("later", 2023, null, true, true)]
    [InlineData("tax", 2020, null, true, false)]
    [InlineData("silent", 2020, null, false, true)]
    public async Task Compile_WhenABodyOwesNothing_DoesNotWaitForIt(string code, int from, int? to, bool files, bool counts)
    {
        await using var world = await CountyWorld.OpenAsync();
        world.Db.Departments.Add(Body(code, new(from, 1, 1), to is { } year ? new(year, 6, 30) : null, files, counts));
        await world.Db.SaveAsync(Acts.Any, Cancel);

        (await world.CompileAsync(await world.ReportAsync())).Digest.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Compile_WhenATextComparesWithNothing_IsRefusedAndNamesThePart()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var form = await new Data.YearForms(world.Db, Domain.Formats.FormLibrary.Load([])).GetAsync(report.Year, Cancel);
        report.Write(form, "problems", "收费占{share fees/charged/count of fees/charged/count, 1}。", "office");

        var refused = await Should.ThrowAsync<CompilationRefused>(() => world.CompileAsync(report));

        refused.Faults.Single().ShouldBe(new(Domain.Documents.CompositionFaultKind.NothingToDivideBy, "problems", "fees/charged/count"));
    }

    [Fact]
    public async Task Compile_WhenATextHoldsWhatNoFontHas_IsRefusedAndNamesAllOfItWithItsPlace()
    {
        await using var world = await CountyWorld.OpenAsync();
        var report = await world.ReportAsync();
        var form = await new Data.YearForms(world.Db, Domain.Formats.FormLibrary.Load([])).GetAsync(report.Year, Cancel);
        report.Write(form, "problems", "进展顺利😀。由李𠮷同志负责。", "office");

        var refused = await Should.ThrowAsync<CompilationRefused>(() => world.CompileAsync(report));

        refused.Unprintable.Select(found => found.CodePoint).ShouldBe(["U+1F600", "U+20BB7"]);
        var told = StartRefusals.Explain(refused, PortalText.BeforeStart).ToList();
        told.Count.ShouldBe(4, "the section is thin as well");
        foreach (var expected in new[] { "😀", "U+1F600", "存在的主要问题", "进展顺利" })
            told[2].ShouldContain(expected);
        (await world.Db.Drafts.CountAsync(draft => draft.SentAt == CountyWorld.Now, Cancel)).ShouldBe(0);
    }

    private static Department Body(string code, DateOnly validFrom, DateOnly? validTo = null, bool files = true, bool counts = true) => new()
    {
        Code = code, Kind = DepartmentKind.Department, Name = code, Order = 99, ValidFrom = validFrom, ValidTo = validTo, Files = files, CountsInCounty = counts,
    };
}
