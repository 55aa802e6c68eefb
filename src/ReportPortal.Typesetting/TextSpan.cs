namespace ReportPortal.Typesetting;

/// <summary>A run of text.</summary>
/// <param name="Text">A line feed breaks the line there.</param>
/// <param name="Link">Where it leads: an absolute http, https or mailto address; null for plain text.</param>
public sealed record TextSpan(string Text, Uri? Link = null);
