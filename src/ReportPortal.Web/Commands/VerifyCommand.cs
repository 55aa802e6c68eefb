using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Editions;
using ReportPortal.Rendering.Verification;

namespace ReportPortal.Web.Commands;

/// <summary><c>verify FILE</c>: holds a file or an archive of an edition against itself, without database or network, and on demand against a chain that is known.</summary>
public static class VerifyCommand
{
    private const int HashDigits = 64;

    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var file = new Argument<FileInfo>("file") { Description = text["CommandVerifyFile"], HelpName = "FILE" };
        var head = new Option<string?>("--head") { Description = text["CommandVerifyHead"], HelpName = "HASH" };
        var chain = new Option<FileInfo?>("--chain") { Description = text["CommandVerifyChain"], HelpName = "FILE" };
        var database = new Option<bool>("--database") { Description = text["CommandVerifyDatabase"] };
        head.Validators.Add(given => { if (given.GetValue(head) is { } noted && (noted.Length != HashDigits || !noted.All(char.IsAsciiHexDigit))) given.AddError(text["HistoryHeadUnreadable"]); });
        var command = new Command("verify", text["CommandVerify"]) { file, head, chain, database };
        command.SetAction(async (parsed, cancel) =>
        {
            var saying = new FileVerification(text, Console.Out, Console.Error);
            var asked = new KnownChain(parsed.GetValue(head), await ReadAsync(parsed.GetValue(chain), text, cancel));
            return parsed.GetValue(database)
                ? await host.WithServicesAsync(async services => await saying.SayAsync(parsed.GetRequiredValue(file), asked, await EditionFinder.OpenAsync(services, cancel), cancel))
                : await saying.SayAsync(parsed.GetRequiredValue(file), asked, null, cancel);
        });
        return command;
    }

    // The chain.json of an archive, or the whole archive.
    private static async Task<IReadOnlyList<ChainLink>?> ReadAsync(FileInfo? file, IStringLocalizer text, CancellationToken cancel)
    {
        if (file is null)
            return null;
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        return ChainFile.Read(bytes) is { Count: > 0 } links && ChainLink.BreakIn(links) is null ? links : throw new ChainUnreadable(text["VerifyChainUnreadable", file.Name]);
    }
}

/// <summary>A chain to compare with that holds together itself is not there; the message is in the words of the one who asked.</summary>
public sealed class ChainUnreadable(string message) : IOException(message);

/// <summary>What is known of the portal's chain from elsewhere.</summary>
/// <param name="Head">A hash that somebody has noted; null for none.</param>
/// <param name="Links">A chain that somebody has kept; null for none.</param>
public sealed record KnownChain(string? Head, IReadOnlyList<ChainLink>? Links)
{
    /// <summary>Whether there is nothing to compare with.</summary>
    public bool IsEmpty => Head is null && Links is null;

    /// <summary>Whether an archive is of that chain.</summary>
    public bool Knows(ArchiveProof archive) => (Head is null || archive.Has(Head)) && (Links is null || archive.IsIn(Links));
}
