using System.Globalization;

namespace ReportPortal.Typesetting.Writing;

/// <summary>A file with its objects one after the other and a cross-reference table, as PDF 1.4 asks (ISO 32000-1, 7.5.4).</summary>
internal static class PlainFile
{
    public static byte[] Write(IReadOnlyList<PdfObject> objects, int root, int info)
    {
        var body = new FileBody("1.4");
        var places = objects.Select((entry, index) => body.Write(index + 1, entry)).ToList();
        var digest = body.Digest();
        var at = body.Length;
        var size = Syntax.Number(objects.Count + 1);
        body.Write($"xref\n0 {size}\n0000000000 65535 f \n");
        foreach (var place in places) body.Write($"{place.ToString("0000000000", CultureInfo.InvariantCulture)} 00000 n \n");
        body.Write($"trailer\n<< /Size {size} /Root {Syntax.Reference(root)} /Info {Syntax.Reference(info)} /ID [<{digest}> <{digest}>] >>\n"
            + $"startxref\n{Syntax.Number(at)}\n%%EOF\n");
        return body.ToArray();
    }
}
