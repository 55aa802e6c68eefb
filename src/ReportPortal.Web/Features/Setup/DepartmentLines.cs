using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Features.Setup;

/// <summary>The bodies of a county as somebody lists them: name, kind, code; the last two may be left out.</summary>
public sealed class DepartmentLines(IStringLocalizer text)
{
    // As far as the portal knows they have always been there, so none counts as new in the county's first year.
    private static readonly DateOnly Always = new(2000, 1, 1);

    private readonly List<string> faults = [];

    /// <summary>What is wrong, each with its line.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The bodies that are listed; those that are there already keep their places and names.</summary>
    public IReadOnlyList<Department> Read(UploadedTable table, IReadOnlyList<Department> known)
    {
        var bodies = new List<Department>();
        var (names, codes) = (known.Select(body => body.Name).ToHashSet(StringComparer.Ordinal), known.Select(body => body.Code).ToHashSet(StringComparer.Ordinal));
        codes.UnionWith(table.Rows.Select(row => row[2].ToLowerInvariant()).Where(FormKey.IsValid));      // what is typed goes before what is made up
        var typed = new HashSet<string>(known.Select(body => body.Code), StringComparer.Ordinal);
        var order = known.Select(body => body.Order).DefaultIfEmpty(0).Max();
        foreach (var row in table.Rows.Where((row, at) => at > 0 || !IsHead(row)))
        {
            var (name, code) = (PersonRules.Clean(row[0]) ?? "", row[2].ToLowerInvariant());
            var kind = KindOf(row[1]);
            if ((FaultOf(name, kind, row[1]) ?? (names.Add(name) ? null : text["SetupNameTwice", name].Value) ?? (code.Length == 0 ? null : FaultOf(code, typed))) is { } fault)
            {
                faults.Add(text["SetupLine", row.Line, fault]);
                continue;
            }
            bodies.Add(new() { Code = code.Length > 0 ? code : NextCode(codes), Kind = kind!.Value, Name = name, Order = order += 10, ValidFrom = Always });
        }
        RefuseTwoOffices([.. known, .. bodies]);
        return bodies;
    }

    private bool IsHead(UploadedTable.Row row) => Words("SetupHeadWords").Contains(row[0], StringComparer.OrdinalIgnoreCase);

    private string? FaultOf(string name, DepartmentKind? kind, string word) =>
        name.Length == 0 ? text["SetupNameMissing"].Value
        : name.Length > Department.MaxNameLength || name[0] is '=' or '+' or '-' or '@' ? text["SetupNameBad", Department.MaxNameLength].Value
        : kind is null ? text["SetupKindUnknown", word].Value
        : null;

    private string? FaultOf(string code, HashSet<string> typed) =>
        !FormKey.IsValid(code) ? text["SetupCodeBad", code].Value
        : DepartmentCode.Reserved.Contains(code) ? text["SetupCodeReserved", code].Value
        : typed.Add(code) ? null : text["SetupCodeTwice", code].Value;

    // A department, unless it says otherwise.
    private DepartmentKind? KindOf(string word) => word.Length == 0 || Words("SetupDepartmentWords").Contains(word, StringComparer.OrdinalIgnoreCase) ? DepartmentKind.Department
        : Words("SetupOfficeWords").Contains(word, StringComparer.OrdinalIgnoreCase) ? DepartmentKind.Office
        : Words("SetupTownshipWords").Contains(word, StringComparer.OrdinalIgnoreCase) ? DepartmentKind.Township
        : null;

    private string[] Words(string key) => text[key].Value.Split('|');

    private static string NextCode(HashSet<string> taken)
    {
        for (var number = 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"dept-{number:000}") is var code && taken.Add(code))
                return code;
    }

    private void RefuseTwoOffices(IReadOnlyList<Department> all)
    {
        var offices = all.Where(body => body.Kind == DepartmentKind.Office).ToList();
        if (offices.Count > 1)
            faults.Add(text["SetupTwoOffices", string.Join(text["ListSeparator"], offices.Select(office => office.Name))]);
    }
}
