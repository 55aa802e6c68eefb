using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>Reads the files of one format, and knows what of the document they must say.</summary>
public interface IReadBack
{
    /// <summary>The format's name, as its renderer has it.</summary>
    string Format { get; }

    /// <summary>What a file of the format must say, in its order.</summary>
    IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint);

    /// <summary>What a file says.</summary>
    /// <exception cref="UnreadableFile">The file is not of the format.</exception>
    IReadOnlyList<string> Read(byte[] file);
}

/// <summary>Something that a file must say.</summary>
/// <param name="Place">Where it stands in the document: a figure's cell, or the heading, table and head it is found by.</param>
/// <param name="Text">What is said, as the format says it.</param>
public sealed record Statement(string Place, string Text);

/// <summary>A file that its own reader cannot read.</summary>
/// <param name="format">The format.</param>
/// <param name="reason">What is wrong with it.</param>
/// <param name="inner">What was thrown.</param>
public sealed class UnreadableFile(string format, string reason, Exception? inner = null) : Exception($"{format}: {reason}", inner);
