using System.Text.Json.Serialization;

namespace ReportPortal.Domain.Documents;

/// <summary>A stretch of text in the document, with what it stands for.</summary>
/// <param name="Text">As printed; never empty.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(FigureRun), "figure")]
[JsonDerivedType(typeof(LiteralRun), "literal")]
[JsonDerivedType(typeof(StatedRun), "stated")]
[JsonDerivedType(typeof(LinkRun), "link")]
public abstract record Run(string Text);

/// <summary>Words.</summary>
/// <param name="Text">As printed.</param>
public sealed record TextRun(string Text) : Run(Text);

/// <summary>What a bound number is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureOf>))]
public enum FigureOf
{
    /// <summary>The figure of one cell.</summary>
    Cell,

    /// <summary>Cells added up.</summary>
    Sum,

    /// <summary>The first cell as a percentage of the second.</summary>
    Share,

    /// <summary>The change of a cell against the year before, as an amount.</summary>
    Change,

    /// <summary>The change of a cell against the year before, as a percentage.</summary>
    Growth,

    /// <summary>The same cell a year earlier, as published.</summary>
    LastYear,
}

/// <summary>A number that is bound: it has been computed from cells and was never typed.</summary>
/// <param name="Text">As printed, with the words a change brings along.</param>
/// <param name="Of">How it comes from its cells.</param>
/// <param name="Cells">Its cells, as <c>table/row/column</c>; those that are subtracted have a leading hyphen.</param>
/// <param name="Value">For machines: digits with a point; null where the cell is blank or does not apply.</param>
public sealed record FigureRun(string Text, FigureOf Of, IReadOnlyList<string> Cells, string? Value) : Run(Text);

/// <summary>Digits that count nothing (a year, a telephone number), or a name put in for the author.</summary>
/// <param name="Text">As printed.</param>
public sealed record LiteralRun(string Text) : Run(Text);

/// <summary>自报数: a number without a cell.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Source">Where its author has it from.</param>
public sealed record StatedRun(string Text, string? Source) : Run(Text);

/// <summary>Words that lead to a web or mail address.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Address">http, https or mailto.</param>
public sealed record LinkRun(string Text, string Address) : Run(Text);
