using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="InvalidOperationException">A number in it is not whole.</exception>
    public static string Write<T>(T value)
    {
        var text = new StringBuilder();
        Write(JsonSerializer.SerializeToNode(value, Options), text);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write{T}"/> has written.</summary>
    /// <exception cref="JsonException">The text is not of this type.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The text holds no value.");

    /// <summary>The SHA-256 of a canonical text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Digest(string canonical) => Digest(Encoding.UTF8.GetBytes(canonical));

    /// <summary>The SHA-256 of some bytes, in lower-case hexadecimal.</summary>
    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                WriteAll(members.OrderBy(member => member.Key, StringComparer.Ordinal), text, member =>
                {
                    WriteString(member.Key, text);
                    text.Append(':');
                    Write(member.Value, text);
                });
                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                WriteAll(items, text, item => Write(item, text));
                text.Append(']');
                break;
            case JsonValue value:
                WriteValue(value, text);
                break;
            default:
                text.Append("null");
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

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<string>(), text);
                break;
            case JsonValueKind.Number:
                text.Append(value.GetValue<long>().ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetValue<bool>() ? "true" : "false");
                break;
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        text.Append('"');
    }
}
