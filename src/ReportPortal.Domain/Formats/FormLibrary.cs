using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ReportPortal.Domain.Formats;

/// <summary>All forms that a portal can use: those it is delivered with and those its county has added.</summary>
public sealed class FormLibrary
{
    private readonly FrozenDictionary<string, ReportFormat> forms;
    private readonly ConcurrentDictionary<ReportYear, (string Made, YearForm Form)> years = [];

    private FormLibrary(IEnumerable<ReportFormat> read) => forms = read.ToFrozenDictionary(form => form.Key);

    /// <summary>The forms in the order of their keys.</summary>
    public IReadOnlyList<ReportFormat> All => [.. forms.Values.OrderBy(form => form.Key, StringComparer.Ordinal)];

    /// <summary>The form of a key; null where there is none.</summary>
    public ReportFormat? Find(string key) => forms.GetValueOrDefault(key);

    /// <summary>
    /// A form as it stands for a year. The last one of each year is kept, because it takes longer to make than what is asked of it; it is made
    /// anew when the additions are others.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such form.</exception>
    /// <exception cref="ArgumentException">An addition has no group to join, a wrong unit or year, or a key that is taken.</exception>
    public YearForm Of(ReportYear year, string key, IReadOnlyCollection<YearAddition> additions)
    {
        var made = string.Join('\u001E', additions.OrderBy(addition => addition.Key, StringComparer.Ordinal).Select(addition => addition.Written).Prepend(key));
        if (years.TryGetValue(year, out var kept) && kept.Made == made)
            return kept.Form;
        var form = new YearForm(forms[key], year, additions);
        years[year] = (made, form);
        return form;
    }

    /// <summary>Reads the delivered forms and a county's own.</summary>
    /// <exception cref="FormatRefused">A form is faulty, or two have the same key; says the faults of all forms.</exception>
    public static FormLibrary Load(IEnumerable<FormatFiles> county)
    {
        var faults = new List<FormatFault>();
        var read = new Dictionary<string, ReportFormat>();
        foreach (var files in Delivered().Concat(county))
        {
            try
            {
                if (!read.TryAdd(files.Key, FormatReader.Read(files)))
                    faults.Add(new(files.StructureName, "$.key", FormatFaultKind.Duplicate, files.Key));
            }
            catch (FormatRefused refused)
            {
                faults.AddRange(refused.Faults);
            }
        }
        faults.AddRange(read.Values.SelectMany(form => BadCrosswalks(form, read)));
        return faults.Count == 0 ? new(read.Values) : throw new FormatRefused(faults);
    }

    private static IEnumerable<FormatFault> BadCrosswalks(ReportFormat form, Dictionary<string, ReportFormat> forms) =>
        from crosswalk in form.Texts.Crosswalks
        from unknown in forms.TryGetValue(crosswalk.Form, out var other) ? crosswalk.Unknown(form, other) : [crosswalk.Form]
        select new FormatFault(form.Files.TextsName, $"$.crosswalk['{crosswalk.Form}']", FormatFaultKind.Unknown, unknown);

    private static IReadOnlyList<FormatFiles> Delivered()
    {
        var assembly = typeof(FormLibrary).Assembly;
        return FormatFiles.Group(assembly.GetManifestResourceNames().Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name, reader.ReadToEnd());
        }));
    }
}
