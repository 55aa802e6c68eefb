using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>One byte of a published edition, changed in the database, is found by <c>verify-history</c>.</summary>
public sealed class TamperedEditionTests
{
    private const string FlipOneByte =
        "UPDATE Editions SET COLUMN = substr(COLUMN, 1, 20) || CASE substr(COLUMN, 21, 1) WHEN 'a' THEN 'b' ELSE 'a' END || substr(COLUMN, 22) WHERE Id = {0}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("pdf"), InlineData("csv"), InlineData("article")]
    public Task Verify_WhenOneByteOfAFileIsFlipped_NamesTheEdition(string format) => ShouldBeFoundAsync(async (world, edition) =>
    {
        var bytes = edition.Files.Single(file => file.Format == format).Bytes;
        bytes[bytes.Length / 2] ^= 1;
        await world.Db.Database.ExecuteSqlAsync($"UPDATE EditionFile SET Bytes = {bytes} WHERE EditionId = {edition.Id} AND Format = {format}", Cancel);
    });

    [Theory, InlineData("Digest"), InlineData("Document"), InlineData("YearForm"), InlineData("PrevHash"), InlineData("Hash")]
    public Task Verify_WhenOneByteOfARowOfTheChainIsFlipped_NamesTheEdition(string column) => ShouldBeFoundAsync((world, edition) =>
        world.Db.Database.ExecuteSqlRawAsync(FlipOneByte.Replace("COLUMN", column, StringComparison.Ordinal), [edition.Id], Cancel));

    private static async Task ShouldBeFoundAsync(Func<CountyWorld, Edition, Task> tamper)
    {
        await using var world = await CountyWorld.OpenAsync();
        var verifier = new HistoryVerifier(world.Db, world.Get<HistoryKey>());
        (await verifier.VerifyAsync(Cancel)).Break.ShouldBeNull();
        var edition = await world.Db.Editions.AsNoTracking().Include(known => known.Files).SingleAsync(known => known.Year == new ReportYear(2023) && known.BodyCode == "natural-resources", Cancel);

        await tamper(world, edition);

        var found = (await verifier.VerifyAsync(Cancel)).Break.ShouldNotBeNull();
        (found.Kind, found.Sequence).ShouldBe((BreakKind.EditionAltered, edition.Sequence));
    }
}
