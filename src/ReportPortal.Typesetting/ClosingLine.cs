namespace ReportPortal.Typesetting;

/// <summary>Small grey words at the foot of pages, outside the content: an edition, a digest, an address for verification.</summary>
/// <param name="Text">One line; what is too long for it is set on several.</param>
/// <param name="OnEveryPage">On every page, or on the last one only.</param>
public sealed record ClosingLine(string Text, bool OnEveryPage = false);
