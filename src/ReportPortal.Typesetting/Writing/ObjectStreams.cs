using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>Objects packed together (ISO 32000-1, 7.5.7): a structure tree is many small ones, alike enough to shrink to a tenth.</summary>
/// <param name="Ids">The objects within, in order.</param>
/// <param name="First">Where the first object begins in the bytes.</param>
/// <param name="Bytes">The list of numbers and offsets, and the objects.</param>
internal sealed record ObjectStream(IReadOnlyList<int> Ids, int First, byte[] Bytes);

/// <summary>Packs all objects that are no streams.</summary>
internal static class ObjectStreams
{
    private const int Most = 200;

    public static IReadOnlyList<ObjectStream> Pack(IReadOnlyList<PdfObject> objects) =>
        [.. objects.Select((entry, index) => (Id: index + 1, Entry: entry))
            .Where(o => o.Entry.Stream is null)
            .Chunk(Most)
            .Select(Stream)];

    private static ObjectStream Stream((int Id, PdfObject Entry)[] objects)
    {
        StringBuilder list = new(), bodies = new();
        foreach (var (id, entry) in objects)
        {
            list.Append(Syntax.Number(id)).Append(' ').Append(Syntax.Number(bodies.Length)).Append(' ');
            bodies.Append(entry.Value).Append('\n');
        }
        return new ObjectStream([.. objects.Select(o => o.Id)], list.Length, Encoding.Latin1.GetBytes(list.Append(bodies).ToString()));
    }
}
