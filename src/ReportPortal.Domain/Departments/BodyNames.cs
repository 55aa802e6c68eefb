using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Departments;

/// <summary>
/// Finds bodies by what people call them in lists: by code or full name, without the county's name before it, by the first or last part of it
/// (龙川镇), by the name of a body whose work was taken over, and by some of its characters in order (人社局). What several bodies could be is said to be several, and never guessed.
/// </summary>
/// <param name="bodies">The bodies to choose from: code and name.</param>
/// <param name="county">The county's name, which many lists leave out: 南华县.</param>
/// <param name="former">All bodies, those that have ended among them: code and name.</param>
/// <param name="successions">Which body took over from which.</param>
public sealed class BodyNames(IReadOnlyList<(string Code, string Name)> bodies, string county, IReadOnlyCollection<(string Code, string Name)> former, IReadOnlyCollection<DepartmentSuccession> successions)
{
    private const int ShortestPart = 2, ShortestAbbreviation = 3;

    /// <summary>The codes of the bodies it may be: none, the one, or several.</summary>
    public IReadOnlyList<string> Find(string typed)
    {
        var name = Plain(typed);
        if (name.Length == 0)
            return [];
        if (bodies.Any(body => body.Code == name))
            return [name];
        return FirstFound(
            () => bodies.Where(body => Plain(body.Name) == name).Select(body => body.Code),
            () => bodies.Where(body => Short(body.Name) == Short(typed)).Select(body => body.Code),
            () => former.Where(body => Plain(body.Name) == name || Short(body.Name) == Short(typed)).SelectMany(body => Heirs(body.Code, [])),
            () => Short(typed) is { Length: >= ShortestPart } part ? bodies.Where(body => IsPart(part, Short(body.Name))).Select(body => body.Code) : [],
            () => Short(typed) is { Length: >= ShortestAbbreviation } few ? bodies.Where(body => IsAbbreviation(few, Short(body.Name).Split('（')[0])).Select(body => body.Code) : []);
    }

    private static List<string> FirstFound(params ReadOnlySpan<Func<IEnumerable<string>>> ways)
    {
        foreach (var way in ways)
            if (way().Distinct().ToList() is { Count: > 0 } found)
                return found;
        return [];
    }

    private static bool IsPart(string part, string name) => name.StartsWith(part, StringComparison.Ordinal) || name.EndsWith(part, StringComparison.Ordinal);

    // 人社局 for 人力资源和社会保障局: it begins and ends alike, and its characters follow one another there.
    private static bool IsAbbreviation(string few, string name)
    {
        var at = 0;
        foreach (var character in name)
            at += at < few.Length && few[at] == character ? 1 : 0;
        return at == few.Length && name.StartsWith(few[0]) && name.EndsWith(few[^1]);
    }

    // Who has its work today; a body that took over from itself by way of others is not asked twice.
    private IEnumerable<string> Heirs(string code, HashSet<string> asked) => !asked.Add(code) ? []
        : bodies.Any(body => body.Code == code) ? [code] : successions.Where(step => step.From == code).SelectMany(step => Heirs(step.To, asked));

    private string Short(string name)
    {
        var plain = Plain(name);
        var rest = county.Length > 0 && plain.StartsWith(county, StringComparison.Ordinal) ? plain[county.Length..]
            : county.Length > 0 && plain.Length > 1 && plain[0] == county[^1] ? plain[1..] : plain;
        return rest.Replace("人民政府", "政府", StringComparison.Ordinal);
    }

    private static string Plain(string name) => string.Concat(TypedText.Clean(name).Where(c => !char.IsWhiteSpace(c))).Replace('(', '（').Replace(')', '）');
}
