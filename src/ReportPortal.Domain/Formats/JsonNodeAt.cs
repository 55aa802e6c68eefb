using System.Text.Json;

namespace ReportPortal.Domain.Formats;

/// <summary>A place in a form's file: reads what is there, and notes what is wrong with its path instead of stopping.</summary>
internal sealed class JsonNodeAt(JsonElement element, string file, string path, List<FormatFault> faults)
{
    /// <summary>How many items a list has; 0 for anything else.</summary>
    public int Count => element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() : 0;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public static JsonNodeAt? Read(string file, string? text, List<FormatFault> faults)
    {
        if (text is null)
        {
            faults.Add(new(file, "$", FormatFaultKind.MissingFile, file));
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false, AllowTrailingCommas = false });
            RefuseBrokenText(json.RootElement);
            var root = new JsonNodeAt(json.RootElement.Clone(), file, "$", faults);
            return root.Is(JsonValueKind.Object) ? root : null;
        }
        catch (Exception refused) when (refused is JsonException or ArgumentException or InvalidOperationException)
        {
            faults.Add(new(file, "$", FormatFaultKind.NotJson, refused.Message));
            return null;
        }
    }

    public void Refuse(FormatFaultKind kind, string value) => faults.Add(new(file, path, kind, value));

    /// <summary>Refuses every key of an object but these: a misspelt key would otherwise be lost without a word.</summary>
    public void Allow(IReadOnlyCollection<string> keys)
    {
        foreach (var property in element.EnumerateObject().Where(property => !keys.Contains(property.Name)))
            At(property.Name, property.Value).Refuse(FormatFaultKind.UnknownKey, property.Name);
    }

    public JsonNodeAt? Optional(string key) => element.TryGetProperty(key, out var value) ? At(key, value) : null;

    public JsonNodeAt? Required(string key)
    {
        if (Optional(key) is { } found)
            return found;
        faults.Add(new(file, path, FormatFaultKind.Missing, key));
        return null;
    }

    public string Text()
    {
        if (!Is(JsonValueKind.String))
            return "";
        if (string.IsNullOrWhiteSpace(element.GetString()))
            Refuse(FormatFaultKind.BadValue, "");
        return element.GetString()!;
    }

    public string Key()
    {
        var key = Text();
        if (key.Length > 0 && !FormKey.IsValid(key))
            Refuse(FormatFaultKind.BadValue, key);
        return key;
    }

    public int Number(int from, int to)
    {
        if (!Is(JsonValueKind.Number))
            return from;
        if (element.TryGetInt32(out var number) && number >= from && number <= to)
            return number;
        Refuse(FormatFaultKind.BadValue, element.GetRawText());
        return from;
    }

    public bool Flag()
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Refuse(FormatFaultKind.WrongType, element.ValueKind.ToString());
        return element.ValueKind == JsonValueKind.True;
    }

    public T Word<T>(IReadOnlyDictionary<string, T> words)
    {
        var text = Text();
        if (words.TryGetValue(text, out var value))
            return value;
        if (text.Length > 0)
            Refuse(FormatFaultKind.BadValue, text);
        return words.Values.First();
    }

    /// <summary>The items of a list, which may not be empty.</summary>
    public IEnumerable<JsonNodeAt> Items()
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0)
            Refuse(FormatFaultKind.BadValue, "[]");
        return ItemsIfAny();
    }

    public IEnumerable<JsonNodeAt> ItemsIfAny() =>
        Is(JsonValueKind.Array)
            ? element.EnumerateArray().Select((item, index) => new JsonNodeAt(item, file, $"{path}[{index}]", faults)).ToList()
            : [];

    /// <summary>The items of a list of objects, which may not be empty.</summary>
    public IEnumerable<JsonNodeAt> Objects() => Items().Where(item => item.Is(JsonValueKind.Object));

    public IEnumerable<(string Key, JsonNodeAt Value)> Members() =>
        Is(JsonValueKind.Object) ? element.EnumerateObject().Select(member => (member.Name, At(member.Name, member.Value))).ToList() : [];

    /// <summary>The members of an object whose values are objects too.</summary>
    public IEnumerable<(string Key, JsonNodeAt Value)> ObjectMembers() => Members().Where(member => member.Value.Is(JsonValueKind.Object));

    public bool Is(JsonValueKind kind)
    {
        if (element.ValueKind == kind)
            return true;
        Refuse(FormatFaultKind.WrongType, element.ValueKind.ToString());
        return false;
    }

    // An escaped half of a surrogate pair is lawful JSON, and throws only when its text is asked for.
    private static void RefuseBrokenText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            _ = element.GetString();
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                RefuseBrokenText(item);
        else if (element.ValueKind == JsonValueKind.Object)
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                RefuseBrokenText(member.Value);
            }
    }

    private JsonNodeAt At(string key, JsonElement value) =>
        new(value, file, key.All(c => char.IsAsciiLetterOrDigit(c)) ? $"{path}.{key}" : $"{path}['{key}']", faults);
}
