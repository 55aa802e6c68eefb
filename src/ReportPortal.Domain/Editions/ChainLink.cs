namespace ReportPortal.Domain.Editions;

/// <summary>An edition's place in the chain over all editions of a portal.</summary>
/// <param name="Sequence">Its number there, from 1.</param>
/// <param name="PrevHash">The hash of the one before it; <see cref="Edition.ChainStart"/> for the first.</param>
/// <param name="Hash">Its own.</param>
public sealed record ChainLink(long Sequence, string PrevHash, string Hash)
{
    /// <summary>The first link that does not stand on the one before it; null where the chain is whole from its first edition on.</summary>
    public static ChainLink? BreakIn(IReadOnlyList<ChainLink> chain) =>
        chain.Where((link, index) => link.Sequence != index + 1 || link.PrevHash != (index == 0 ? Edition.ChainStart : chain[index - 1].Hash)).FirstOrDefault();
}
