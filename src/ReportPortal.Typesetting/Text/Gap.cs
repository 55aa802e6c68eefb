namespace ReportPortal.Typesetting.Text;

/// <summary>What lies between two characters that stand side by side in a line, in points.</summary>
/// <param name="Natural">Space added, negative where two marks move together.</param>
/// <param name="Stretch">Space that may be added before the line looks loose.</param>
/// <param name="Shrink">Space that may be taken away, and no more.</param>
/// <param name="Break">Whether a line may end here.</param>
internal readonly record struct Gap(double Natural, double Stretch, double Shrink, BreakChance Break);

/// <summary>Whether a line may end between two characters.</summary>
internal enum BreakChance
{
    /// <summary>Never.</summary>
    No,

    /// <summary>Freely.</summary>
    Free,

    /// <summary>Within a long address, after one of its signs.</summary>
    Address,

    /// <summary>Only because what belongs together is wider than a line.</summary>
    Emergency,

    /// <summary>The same where a mark would stand wrongly: only where nothing else is left.</summary>
    LastResort,
}
