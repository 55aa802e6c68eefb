namespace ReportPortal.Typesetting;

/// <summary>Where a page begins in the document, for whoever breaks pages at the same places.</summary>
/// <param name="Block">The block, counted from 0.</param>
/// <param name="At">
/// How far into it: in a text the UTF-16 offset over all its runs, in a table the body row counted from 0; 0 where the page begins with the block.
/// </param>
/// <param name="IsTurned">Whether the page is read from its side: a wide table (GB/T 9704-2012, 8).</param>
public sealed record PageStart(int Block, int At, bool IsTurned = false);
