using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Rendering.Verification;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Verify;

/// <summary>Tells whether a file is one of those that the portal has published.</summary>
public sealed class Verifier(PortalDbContext db, PublishedDigests digests, LastAnswers answers, CountyClock clock)
{
    private const string Prefix = "sha256:";
    private const int Digits = 64;

    /// <summary>A digest as people type it, with spaces, in capitals, with its name before it; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign))).ToLowerInvariant();
        digits = digits.StartsWith(Prefix, StringComparison.Ordinal) ? digits[Prefix.Length..] : digits;
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigitLower) ? digits : null;
    }

    /// <summary>What a digest is of: that of a file, or the document's digest that is printed on it.</summary>
    public async Task<Verdict> FindAsync(string sha256, CancellationToken cancel) => await digests.FindAsync(db, sha256, cancel) is { } found
        ? await SayAsync(found.Format is null ? VerdictKind.PublishedDigest : VerdictKind.PublishedFile, sha256, found, cancel)
        : new(VerdictKind.Unknown, sha256, null);

    /// <summary>What a file is, and where it is none of ours, which of ours it says it is.</summary>
    public async Task<Verdict> LookAsync(byte[] file, CancellationToken cancel)
    {
        var witness = FileWitness.Of(file);
        if (await FindAsync(witness.Sha256, cancel) is { Kind: not VerdictKind.Unknown } known)
            return known;
        if (witness.Document is { } document && await digests.FindAsync(db, document, cancel) is { Format: null } same)
            return await SayAsync(VerdictKind.SameDocument, witness.Sha256, same, cancel);
        foreach (var printed in witness.Printed)
            if (await digests.FindAsync(db, printed, cancel) is { Format: null } named)
                return await SayAsync(VerdictKind.Changed, witness.Sha256, named, cancel);
        return new(VerdictKind.Unknown, witness.Sha256, null);
    }

    private async Task<Verdict> SayAsync(VerdictKind kind, string sha256, PublishedDigest found, CancellationToken cancel)
    {
        var report = await answers.AskAsync(("withdrawn", found.Year, found.BodyCode), () => db.Reports.AsNoTracking()
            .Where(report => report.Year == found.Year && report.BodyCode == found.BodyCode).Select(report => new { report.WithdrawnAt, report.WithdrawalReason }).FirstOrDefaultAsync(cancel));
        var withdrawal = report?.WithdrawnAt is { } at ? new Withdrawal(clock.DayOf(at), report.WithdrawalReason) : null;
        return new(kind, sha256, new(found, digests.NewestOf(found), withdrawal));
    }
}
