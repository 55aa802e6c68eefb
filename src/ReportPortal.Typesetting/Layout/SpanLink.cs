using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Layout;

/// <summary>Words that lead somewhere.</summary>
/// <param name="Words">The words.</param>
/// <param name="Element">Their element within the paragraph's.</param>
internal abstract record SpanLink(string Words, StructureElement Element);

/// <summary>To an address.</summary>
internal sealed record WebLink(Uri Target, string Words, StructureElement Element) : SpanLink(Words, Element);

/// <summary>To a heading of the same document.</summary>
internal sealed record HeadingLink(LaidText Heading, string Words, StructureElement Element) : SpanLink(Words, Element);
