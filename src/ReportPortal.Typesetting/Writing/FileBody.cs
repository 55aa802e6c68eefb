using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The bytes of a file so far.</summary>
internal sealed class FileBody
{
    private readonly ArrayBufferWriter<byte> file = new(1 << 18);

    /// <param name="version">The PDF version, for instance 1.7.</param>
    public FileBody(string version) => Write($"%PDF-{version}\n%âãÏÓ\n");      // four high bytes: no text file

    public int Length => file.WrittenCount;

    /// <summary>Sixteen bytes that stand for all that is written, in hexadecimal.</summary>
    public string Digest() => Convert.ToHexString(SHA256.HashData(file.WrittenSpan).AsSpan(0, 16));

    /// <summary>Writes an object and returns where it begins.</summary>
    public int Write(int id, PdfObject entry)
    {
        var at = Length;
        Write($"{Syntax.Number(id)} 0 obj\n{entry.Value}\n");
        if (entry.Stream is { } bytes)
        {
            Write("stream\n");
            file.Write(bytes);
            Write("\nendstream\n");
        }
        Write("endobj\n");
        return at;
    }

    public void Write(string text) => Encoding.Latin1.GetBytes(text, file);

    public byte[] ToArray() => file.WrittenSpan.ToArray();
}
