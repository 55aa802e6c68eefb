using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace ReportPortal.Rendering.Verification;

/// <summary>Finds in a file what could be a 校验码: 64 hexadecimal digits in its bytes, and in the parts of an Office file its words and properties.</summary>
internal static partial class PrintedDigests
{
    /// <summary>No file of ours has as many.</summary>
    public const int Most = 50;

    private const int MostOfAPart = 4 << 20, MostParts = 50;

    public static IEnumerable<string> In(byte[] file) => (file is [(byte)'P', (byte)'K', ..] ? InOffice(file) : []).Concat(InText(Encoding.Latin1.GetString(file)));

    /// <summary>In the printed text of a PDF file; nothing where it cannot be read.</summary>
    public static IReadOnlyList<string> InPdf(byte[] file)
    {
        if (!file.AsSpan().StartsWith("%PDF"u8))
            return [];
        try
        {
            using var pdf = PdfDocument.Open(file);
            return [.. pdf.GetPages().SelectMany(page => InText(page.Text))];
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)        // the library says of a broken file many things
        {
            return [];
        }
    }

    private static IEnumerable<string> InText(string text) => Digest().Matches(text).Select(match => match.Value.ToLowerInvariant()).Take(Most);

    // Word cuts what is printed into runs where it likes; without its marks it is whole again.
    private static List<string> InOffice(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            return [.. zip.Entries.Where(part => Part().IsMatch(part.FullName)).Take(MostParts).SelectMany(part => InText(Mark().Replace(Begin(part), "")))];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static string Begin(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var bytes = new byte[MostOfAPart];
        return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, MostOfAPart, throwOnEndOfStream: false));
    }

    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])")]
    private static partial Regex Digest();

    [GeneratedRegex(@"^(docProps/core\.xml|word/(document|footer\d*|footnotes)\.xml|xl/(sharedStrings|worksheets/[^/]+)\.xml|content\.xml|meta\.xml)$")]
    private static partial Regex Part();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Mark();
}
