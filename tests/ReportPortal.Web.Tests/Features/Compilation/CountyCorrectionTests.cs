using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Circulation;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Docx;
using ReportPortal.Web.Tests.Features.Review;
using static ReportPortal.Web.Tests.Features.Compilation.CountySteps;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>The county's report is published while a body is late, and corrected when its filing is taken in.</summary>
public sealed class CountyCorrectionTests : IAsyncLifetime
{
    private const string Page = "/reports/2023", Confirmed = "接待群众查阅45人次";

    private readonly ReviewWorld world = new();

    public CountyCorrectionTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.PrepareAsync();
        foreach (var (body, received) in new[] { ("education", 4), ("finance", 3), ("justice", 2) })
            await world.FileAsync(body, FilingState.Accepted, "li", (ReviewWorld.New, received), (ReviewWorld.Granted, received));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Correct_WhenALateFilingIsTakenIn_SaysExactlyWhatChangedAndLeavesTheFirstEdition()
    {
        using var office = await world.VisitorAsync("office");
        using var citizen = await world.AnonymousAsync();
        await SignAsync(world, office);
        var signed = (await office.OpenAsync(Sheet)).Text(".rp-facts code");
        await world.FileAsync("longchuan", FilingState.Accepted, "li", (ReviewWorld.New, 5), (ReviewWorld.Granted, 5));
        (await office.OpenAsync(Desk)).Text(".rp-late-filings").ShouldContain("龙川镇人民政府");
        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish")).Status.ShouldBe(302);
        (await EditionsAsync()).Single().Digest.ShouldBe(signed, "who is late after the signature changes nothing");
        foreach (var format in new[] { "pdf", "html", "docx", "json" })
            (await SaidAsync(citizen, format)).ShouldContain(Confirmed, Case.Sensitive, format);
        var first = await citizen.OpenAsync(Page + "/editions/1.pdf");

        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-correct", ("kind", "Material"), ("reason", "龙川镇补报"))).Status.ShouldBe(302);
        await office.SubmitAsync(await office.OpenAsync(Desk), ".rp-lock", ("name", "补报后汇总"));
        (await office.SubmitAsync(await office.OpenAsync(Desk), ".rp-send")).Status.ShouldBe(302);
        using var signer = await world.VisitorAsync("signer");
        (await signer.SubmitAsync(await signer.OpenAsync(Sheet), ".rp-approve", ("Signer", "赵敏"), ("SignedOn", "2024-03-01"))).Status.ShouldBe(302);
        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish")).Status.ShouldBe(302);

        var editions = await EditionsAsync();
        var (before, after) = (FiguresOf(editions[0]), FiguresOf(editions[1]));
        var changed = after.Keys.Where(cell => before[cell] != after[cell]).ToList();
        changed.ShouldContain(ReviewWorld.New);
        editions[1].Changes.Where(change => change.Cell is not null).Select(change => (change.Cell!, change.Before, change.After))
            .ShouldBe(changed.Select(cell => (cell, (string?)$"{before[cell]}", (string?)$"{after[cell]}")), ignoreOrder: true);
        foreach (var format in new[] { "pdf", "html", "docx", "json" })
        {
            var said = await SaidAsync(citizen, format);
            foreach (var word in editions[1].Changes.Select(change => change.Place).Prepend("龙川镇补报"))
                said.ShouldContain(word, Case.Sensitive, format);
        }
        (await citizen.OpenAsync(Page + "/editions/1.pdf")).Source.ShouldBe(first.Source);
        (await citizen.OpenAsync(Page + "/editions/1")).Text(".rp-notice").ShouldContain("已由第2版更正");
    }

    private async Task<List<Edition>> EditionsAsync()
    {
        List<Edition> found = [];
        await world.WithAsync(async db => found = await db.Editions.AsNoTracking().AsSplitQuery().Include(edition => edition.Changes).Include(edition => edition.Figures).OrderBy(edition => edition.Number).ToListAsync(Cancel));
        return found;
    }

    private static Dictionary<CellRef, long> FiguresOf(Edition edition) => edition.Figures.Where(figure => figure.Amount is not null).ToDictionary(figure => figure.Cell, figure => figure.Amount!.Value);

    private static async Task<string> SaidAsync(PortalVisitor citizen, string format)
    {
        var page = await citizen.OpenAsync($"{Page}.{format}");
        var file = await page.Answer.Content.ReadAsByteArrayAsync(Cancel);
        return format switch
        {
            "pdf" => FinishedPdf.StructureText(file),
            "html" => page.Html.Body!.TextContent,
            "docx" => string.Concat(ReturnedDraftReader.Read(file).Blocks.SelectMany(block => block is ReturnedTable table ? table.Rows.SelectMany(row => row) : [((ReturnedParagraph)block).Text])),
            _ => string.Concat(Texts(JsonNode.Parse(file), "")),
        };
    }

    private static IEnumerable<string> Texts(JsonNode? node, string name) => node switch
    {
        JsonObject parts => parts.SelectMany(part => Texts(part.Value, part.Key)),
        JsonArray items => items.SelectMany(item => Texts(item, name)),
        JsonValue value when name is "text" or "place" or "reason" && value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
