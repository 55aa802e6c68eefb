namespace ReportPortal.Typesetting.Fonts;

/// <summary>Which faces play which part. Immutable; one for the life of a process.</summary>
public sealed class FontBook
{
    private readonly FontChain[] chains;

    /// <summary>A book with a chain for every role.</summary>
    /// <exception cref="ArgumentException">A role has no chain, or a chain no face.</exception>
    public FontBook(IReadOnlyDictionary<FontRole, FontChain> chains)
    {
        this.chains = [.. Enum.GetValues<FontRole>().Select(role =>
            chains.TryGetValue(role, out var chain) && chain.Faces.Count > 0
                ? chain
                : throw new ArgumentException($"No face plays {role}", nameof(chains)))];
    }

    /// <summary>The faces of a role.</summary>
    public FontChain this[FontRole role] => chains[(int)role];
}
