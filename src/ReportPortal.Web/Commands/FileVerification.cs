using Microsoft.Extensions.Localization;
using ReportPortal.Rendering.Verification;

namespace ReportPortal.Web.Commands;

/// <summary>Says of a file or an archive what can be said without trusting whoever brought it. 0: it is consistent, and ours where that was asked; 1: it is not.</summary>
public sealed class FileVerification(IStringLocalizer text, TextWriter said, TextWriter wrong)
{
    private const int Good = 0, Bad = 1;

    public async Task<int> SayAsync(FileInfo file, KnownChain known, EditionFinder? portal, CancellationToken cancel)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        var witness = FileWitness.Of(bytes, opensPdf: true);
        await said.WriteLineAsync(text["VerifySha", witness.Sha256].Value);
        if (bytes is [(byte)'P', (byte)'K', ..] && ArchiveProof.Of(new MemoryStream(bytes)) is { Fault: not ArchiveFault.NotAnArchive } archive)
            return await SayAsync(archive, known, portal, cancel);
        return await SayAsync(witness, portal, cancel) + await NoArchiveAsync(known) == Good ? Good : Bad;
    }

    private async Task<int> SayAsync(ArchiveProof archive, KnownChain known, EditionFinder? portal, CancellationToken cancel)
    {
        if (archive.Fault is { } fault)
            return await WrongAsync(text[KeyOf(fault), archive.Place]);
        var seal = archive.Seal!;
        await said.WriteLineAsync(text["VerifyArchiveOf", seal.Title, seal.Number, seal.PublishedOn, seal.Digest, archive.Hash].Value);
        await said.WriteLineAsync(text["VerifyConsistent"].Value);
        if (!known.Knows(archive))
            return await WrongAsync(text["VerifyChainDiffers"]);
        if (portal is not null && !await portal.HasAsync(archive.Hash, cancel))
            return await WrongAsync(text["VerifyNotInDatabase"]);
        await said.WriteLineAsync(text[known.IsEmpty && portal is null ? "VerifyOriginOpen" : "VerifyOurs"].Value);
        return Good;
    }

    private async Task<int> SayAsync(FileWitness witness, EditionFinder? portal, CancellationToken cancel)
    {
        foreach (var printed in witness.Printed)
            await said.WriteLineAsync(text["VerifyPrinted", printed].Value);
        if (witness.Document is { } document)
        {
            await said.WriteLineAsync(text["VerifyComputed", document].Value);
            if (!witness.Printed.Contains(document))
                return await WrongAsync(text["VerifyDocumentDiffers"]);
            await said.WriteLineAsync(text["VerifyDocumentAgrees"].Value);
        }
        if (portal is null)
        {
            await said.WriteLineAsync(text["VerifyOriginOpen"].Value);
            return Good;
        }
        var verdict = await portal.FindAsync(witness.Sha256, cancel);
        if (verdict.Edition is not { } edition)
            return await WrongAsync(text[verdict.TextKey]);
        await said.WriteLineAsync(text["VerifyFoundAs", text[verdict.TextKey].Value, edition.Found.Title, edition.Found.Number].Value);
        return Good;
    }

    private Task<int> NoArchiveAsync(KnownChain known) => known.IsEmpty ? Task.FromResult(Good) : WrongAsync(text["VerifyNoArchive"]);

    private async Task<int> WrongAsync(string why)
    {
        await wrong.WriteLineAsync(why);
        return Bad;
    }

    private static string KeyOf(ArchiveFault fault) => fault switch
    {
        ArchiveFault.Missing => "VerifyFaultMissing",
        ArchiveFault.Unlisted => "VerifyFaultUnlisted",
        ArchiveFault.Altered => "VerifyFaultAltered",
        ArchiveFault.NotSealed => "VerifyFaultNotSealed",
        ArchiveFault.HashDiffers => "VerifyFaultHash",
        ArchiveFault.LinkDiffers => "VerifyFaultLink",
        _ => "VerifyFaultJson",
    };
}
