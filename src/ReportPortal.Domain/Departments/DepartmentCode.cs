using System.Globalization;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Departments;

/// <summary>The codes of bodies: short, for addresses, and the same for good.</summary>
public static class DepartmentCode
{
    /// <summary>Taken by addresses of the portal: the county's own report, what figures are made of, and the lists of a year's publications.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["county", "figures", "ledger", "postings"];

    /// <summary>What is wrong with a code for a new body; null where it can be used.</summary>
    public static DepartmentRefusal? FaultOf(string code, IEnumerable<string> taken) =>
        !FormKey.IsValid(code) ? DepartmentRefusal.BadCode
        : Reserved.Contains(code) ? DepartmentRefusal.ReservedCode
        : taken.Contains(code) ? DepartmentRefusal.CodeTaken
        : null;

    /// <summary>A free code for a body for which the county has chosen none: <c>body-24</c>.</summary>
    public static string Free(IReadOnlyCollection<string> taken)
    {
        var number = taken.Count + 1;
        while (taken.Contains(Numbered(number)))
            number++;
        return Numbered(number);
    }

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"body-{number}");
}
