using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReportPortal.Domain.Documents;

/// <summary>
/// JSON in the one form that is digested (RFC 8785): members sorted by UTF-16 code units, no white space, the shortest escapes,
/// whole numbers only. Two programs that agree on the content agree on every byte.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
    };

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="FormatException">A number in it is not whole.</exception>
    public static string Write<T>(T value)
    {
        var text = new StringBuilder();
        Write(JsonSerializer.SerializeToElement(value, Options), text);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write{T}"/> has written.</summary>
    /// <exception cref="JsonException">The text is not of this type.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The text holds no value.");

    /// <summary>The SHA-256 of a canonical text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Digest(string canonical) => Digest(Encoding.UTF8.GetBytes(canonical));

    /// <summary>The SHA-256 of some bytes, in lower-case hexadecimal.</summary>
    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                WriteAll(element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), text, member =>
                {
                    WriteString(member.Name, text);
                    text.Append(':');
                    Write(member.Value, text);
                });
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                WriteAll(element.EnumerateArray(), text, item => Write(item, text));
                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(element.GetString()!, text);
                break;
            case JsonValueKind.Number:
                text.Append(element.GetInt64().ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteAll<T>(IEnumerable<T> items, StringBuilder text, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            text.Append(rest[..at]).Append(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }
        text.Append(rest).Append('"');
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
