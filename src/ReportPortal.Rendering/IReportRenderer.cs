using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>Makes one format of a report from its document, and from nothing else.</summary>
public interface IReportRenderer
{
    /// <summary>The format's name: the extension of its address and file.</summary>
    string Format { get; }

    /// <summary>The file. The same document and imprint give the same bytes on every machine and at every time.</summary>
    /// <exception cref="RenderingRefused">The document holds what the format cannot show.</exception>
    byte[] Render(ReportDocument document, Imprint imprint);
}

/// <summary>A document cannot be shown in a format.</summary>
/// <param name="format">The format.</param>
/// <param name="reason">What it cannot show, and where it stands.</param>
/// <param name="inner">What was thrown.</param>
public sealed class RenderingRefused(string format, string reason, Exception? inner = null) : Exception($"{format}: {reason}", inner)
{
    /// <summary>The format.</summary>
    public string Format { get; } = format;
}
