using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>A line of the list with what becomes of it, and why and how to mend it where it cannot be read.</summary>
public sealed record PostingListLine(PostingLine Typed, string Body, PostingOutcome Outcome, string Remark);

/// <summary>The page of the list.</summary>
/// <param name="Year">The year.</param>
/// <param name="Pasted">What stands in the field.</param>
/// <param name="Lines">What becomes of each line; none before anything was pasted.</param>
/// <param name="IsKept">Whether the good ones are saved already.</param>
public sealed record PostingListPage(ReportYear Year, string Pasted, IReadOnlyList<PostingListLine> Lines, bool IsKept)
{
    /// <summary>The longest list, in characters: some hundred bodies with long addresses.</summary>
    public const int MaxLength = 200_000;

    public IEnumerable<PostingListLine> Wrong => Lines.Where(line => line.Outcome == PostingOutcome.Wrong);

    public IEnumerable<PostingListLine> Good => Lines.Where(line => line.Outcome != PostingOutcome.Wrong);

    public int Count(PostingOutcome outcome) => Lines.Count(line => line.Outcome == outcome);
}

/// <summary>Reads a pasted list of postings: whose report each line means, and what becomes of it.</summary>
public sealed class PostingList(PortalDbContext db, PublicationPages pages, PostingDesk desk, PortalSettings settings, IStringLocalizer<PortalText> text)
{
    /// <summary>Each line with what becomes of it; null where the year was not opened.</summary>
    /// <param name="keep">Whether the good ones are saved.</param>
    public async Task<IReadOnlyList<PostingListLine>?> ReadAsync(ReportYear year, string pasted, bool keep, Act act, CancellationToken cancel)
    {
        if (await pages.ListAsync(year, cancel) is not { } list)
            return null;
        var bodies = list.Lines.ToDictionary(line => line.Code, line => line.Name);
        var names = await NamesAsync(list, cancel);
        var read = Read(PostingLine.Read(pasted), names, bodies).ToList();
        var good = read.Where(line => line.Fault is null).ToList();
        var results = await desk.RegisterAsync(year, [.. good.Select(line => new TypedPosting(line.Code, line.Typed.Address, line.Typed.PostedOn!.Value))], act, keep, cancel);
        var became = good.Zip(results).ToDictionary(pair => pair.First.Typed, pair => pair.Second);
        return [.. read.Select(line => line.Fault is { } fault
            ? new PostingListLine(line.Typed, bodies.GetValueOrDefault(line.Code, line.Typed.Body), PostingOutcome.Wrong, fault)
            : new(line.Typed, bodies[line.Code], became[line.Typed].Outcome, became[line.Typed].Refused is { } refused ? text.Of(refused) : ""))];
    }

    private async Task<BodyNames> NamesAsync(PublicationPage list, CancellationToken cancel)
    {
        var known = await db.Departments.AsNoTracking().Select(body => new { body.Code, body.Name }).ToListAsync(cancel);
        return new(
            [.. list.Lines.Select(line => (line.Code, line.Name))], settings.County.Name,
            [.. known.Select(body => (body.Code, body.Name))], await db.Successions.AsNoTracking().ToListAsync(cancel));
    }

    private IEnumerable<ReadLine> Read(IReadOnlyList<PostingLine> lines, BodyNames names, Dictionary<string, string> bodies)
    {
        var seen = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var found = names.Find(line.Body);
            if (line.MayBeHead && found.Count == 0)
                continue;
            var code = found is [var one] ? one : "";
            var fault = FaultOf(line, found, bodies) ?? (seen.TryGetValue(code, out var before) ? text["PostingTwice", before].Value : null);
            if (fault is null)
                seen[code] = line.Number;
            yield return new(line, code, fault);
        }
    }

    private string? FaultOf(PostingLine line, IReadOnlyList<string> found, Dictionary<string, string> bodies) =>
        line.Body.Length == 0 ? text["PostingNoBody"].Value
        : found.Count == 0 ? text["PostingUnknownBody", line.Body].Value
        : found.Count > 1 ? text["PostingAmbiguousBody", line.Body, string.Join(text["ListSeparator"], found.Select(code => bodies[code]))].Value
        : line.Address.Length == 0 ? text["PostingNoAddress"].Value
        : line.Day.Length == 0 ? text["PostingNoDay"].Value
        : line.PostedOn is null ? text["PostingNotADay", line.Day].Value
        : null;

    private sealed record ReadLine(PostingLine Typed, string Code, string? Fault);
}
