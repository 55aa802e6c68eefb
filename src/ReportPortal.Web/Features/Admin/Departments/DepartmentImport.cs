using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>What becomes of a row of a table of bodies.</summary>
public enum ImportOutcome
{
    Added,
    Changed,
    Unchanged,
    Wrong,
}

/// <summary>A row with what becomes of it, and why where it is wrong.</summary>
public sealed record ImportedRow(long Line, string Name, string Code, ImportOutcome Outcome, string Remark);

/// <summary>Reads a table of bodies: first to look, then to keep. All rows are kept or none.</summary>
public sealed class DepartmentImport(PortalDbContext db, DepartmentRules rules, IStringLocalizer<PortalText> text)
{
    private readonly List<Department> known = [];
    private Dictionary<string, int> columns = [];

    /// <summary>What would become of each row; the bodies are changed in memory alone.</summary>
    public async Task<IReadOnlyList<ImportedRow>> LookAsync(UploadedTable table, DateOnly today, CancellationToken cancel)
    {
        known.AddRange(await db.Departments.ToListAsync(cancel));
        if (table.Rows.Count == 0)
            return [];
        var found = DepartmentColumns.Find(table.Rows[0], text);
        columns = found ?? DepartmentColumns.Keys.Select((key, at) => (key, at)).ToDictionary(column => column.key, column => column.at);
        if (found is null)
            return [new(table.Rows[0].Line, "", "", ImportOutcome.Wrong, text["ImportHeadMissing", text["DepartmentNameLabel"]])];
        var seen = new HashSet<string>();
        return [.. table.Rows.Skip(1).Select(row => Take(row, today, seen))];
    }

    /// <summary>Keeps what was looked at.</summary>
    public async Task KeepAsync(Act act, CancellationToken cancel)
    {
        DepartmentKeeper.Arrange(known);
        await db.SaveAsync(act, cancel);
    }

    private ImportedRow Take(UploadedTable.Row row, DateOnly today, HashSet<string> seen)
    {
        var (code, name) = (Cell(row, "DepartmentCodeLabel"), DepartmentInput.Clean(Cell(row, "DepartmentNameLabel")) ?? "");
        var body = code.Length > 0 ? known.Find(other => other.Code == code) : known.Find(other => other.Name == name && other.ExistsOn(today));
        ImportedRow Row(ImportOutcome outcome, string remark = "") => new(row.Line, name, body?.Code ?? code, outcome, remark);

        if (!seen.Add(body?.Code ?? (code.Length > 0 ? code : name)))
            return Row(ImportOutcome.Wrong, text["ImportTwice"]);
        if (body is not null && body.Name != name)
            return Row(ImportOutcome.Wrong, text["ImportOtherName", body.Name]);
        var faults = new List<string>();
        var input = Read(row, body, today, faults) with { Name = name, Code = code };
        faults.AddRange(rules.Validate(input).Errors.Select(error => error.ErrorMessage));
        if (faults.Count > 0)
            return Row(ImportOutcome.Wrong, string.Join(" ", faults));
        try
        {
            return body is null ? Add(input, row.Line) : Row(Change(body, input) ? ImportOutcome.Changed : ImportOutcome.Unchanged);
        }
        catch (DepartmentRefused refused)
        {
            return Row(ImportOutcome.Wrong, text.Of(refused.Refusal, refused.Detail));
        }
    }

    private ImportedRow Add(DepartmentInput input, long line)
    {
        var body = DepartmentKeeper.New(input, known);
        body.Order = known.Count + 1;
        known.Add(body);
        db.Departments.Add(body);
        return new(line, body.Name, body.Code, ImportOutcome.Added, "");
    }

    private bool Change(Department body, DepartmentInput input)
    {
        var before = DepartmentInput.Of(body);
        DepartmentKeeper.Fill(body, input);
        DepartmentKeeper.RefuseSameName(body, known);
        return before != DepartmentInput.Of(body);
    }

    /// <summary>A column that the table does not have leaves a body as it is; a new one gets what most have.</summary>
    private DepartmentInput Read(UploadedTable.Row row, Department? body, DateOnly today, List<string> faults)
    {
        var before = body is null ? new() { ValidFrom = new(today.Year, 1, 1), Files = true, PublishesOwn = true, CountsInCounty = true } : DepartmentInput.Of(body);
        T Of<T>(string key, T without, Func<string, T?> read, T empty) => !columns.ContainsKey(key) ? without
            : Cell(row, key) is not { Length: > 0 } typed ? empty : read(typed) ?? Fault(key, typed, without);
        T Fault<T>(string key, string typed, T without)
        {
            faults.Add(text["ImportNotUnderstood", text[key], typed]);
            return without;
        }

        return before with
        {
            Kind = Of<DepartmentKind?>("DepartmentKindLabel", before.Kind, typed => DepartmentColumns.ReadKind(typed, text), before.Kind)!.Value,
            ValidFrom = Of("DepartmentFromLabel", before.ValidFrom, DepartmentColumns.ReadDay, before.ValidFrom),
            ValidTo = Of("DepartmentToLabel", before.ValidTo, DepartmentColumns.ReadDay, null),
            Files = Of<bool?>("DepartmentFilesLabel", before.Files, typed => DepartmentColumns.ReadYes(typed, text), before.Files)!.Value,
            PublishesOwn = Of<bool?>("DepartmentPublishesLabel", before.PublishesOwn, typed => DepartmentColumns.ReadYes(typed, text), before.PublishesOwn)!.Value,
            CountsInCounty = Of<bool?>("DepartmentCountsLabel", before.CountsInCounty, typed => DepartmentColumns.ReadYes(typed, text), before.CountsInCounty)!.Value,
            Address = Of("DepartmentAddressLabel", before.Address, typed => typed, null),
            Postcode = Of("DepartmentPostcodeLabel", before.Postcode, typed => typed, null),
            Telephone = Of("DepartmentTelephoneLabel", before.Telephone, typed => typed, null),
            Email = Of("DepartmentEmailLabel", before.Email, typed => typed, null),
        };
    }

    // Our own files mark what a spreadsheet would calculate with an apostrophe.
    private string Cell(UploadedTable.Row row, string key) => columns.TryGetValue(key, out var at) ? row[at].TrimStart('\'') : "";
}
