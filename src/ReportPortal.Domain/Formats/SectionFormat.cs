namespace ReportPortal.Domain.Formats;

/// <summary>A section of the report, printed under 一、 二、 and so on.</summary>
/// <param name="Key">Unique among the form's sections and parts.</param>
/// <param name="Title">Without its number, which follows from its place.</param>
/// <param name="Parts">What it holds, in order.</param>
public sealed record SectionFormat(string Key, Label Title, IReadOnlyList<PartFormat> Parts);

/// <summary>A part of a section: text, then tables.</summary>
/// <param name="Key">Unique among the form's sections and parts; the key of its narrative.</param>
/// <param name="Title">Printed under （一） （二）; null where the section has a single part without a head of its own.</param>
/// <param name="HasNarrative">Whether the part has text.</param>
/// <param name="Tables">The tables printed after the text.</param>
public sealed record PartFormat(string Key, Label? Title, bool HasNarrative, IReadOnlyList<TableFormat> Tables);
