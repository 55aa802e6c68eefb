using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>What the history keeps by keys and codes, in the words of those who read it. Loaded once for a page.</summary>
public sealed class HistoryWords(PortalDbContext db, YearForms forms, CountyClock clock, IStringLocalizer<PortalText> text)
{
    private readonly Dictionary<ReportYear, YearForm?> known = [];
    private Dictionary<string, string> people = [];
    private Dictionary<string, string> bodies = [];

    public async Task LoadAsync(CancellationToken cancel)
    {
        people = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        bodies = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        bodies[ReportBody.CountyCode] = text["HistoryCounty"];
    }

    /// <summary>The form of a year; null where it is not known.</summary>
    public async Task<YearForm?> FormAsync(ReportYear year, CancellationToken cancel) =>
        known.TryGetValue(year, out var form) ? form : known[year] = await forms.FindAsync(year, cancel);

    public string Person(string id) => id == Act.Portal ? text["HistoryPortal"] : people.GetValueOrDefault(id, id);

    public string Body(string code) => bodies.GetValueOrDefault(code, code);

    /// <summary>What a change is about, and the form of its year; null where it has none.</summary>
    public async Task<(string Subject, CellFormat? Cell, YearForm? Form)> SubjectAsync(ChangeRecord record, CancellationToken cancel)
    {
        var parts = record.Subject.Split('/');
        var form = parts.Length > 1 && ReportYear.TryParse(parts[1], null, out var year) ? await FormAsync(year, cancel) : null;
        return (Subject(parts, form) ?? record.Subject, record.Cell is null ? null : form?.Find(record.Cell), form);
    }

    /// <summary>From what to what, property by property.</summary>
    public IReadOnlyList<ChangedValue> Changes(ChangePayload payload, CellFormat? cell, YearForm? form)
    {
        var (old, now) = (Read(payload.Old), Read(payload.New));
        return [.. old.Keys.Union(now.Keys).Where(name => !PropertyWords.IsHidden(name) && !(name == "Target" && cell is not null))
            .Select(name => new ChangedValue(PropertyWords.KeyOf(name) is { } key ? text[key] : name, Value(name, old.GetValueOrDefault(name), cell, form), Value(name, now.GetValueOrDefault(name), cell, form)))
            .Where(change => change.Old != change.New && !(change.Old is null && now.Count > 1 && change.Name == text["HistoryNotApplicable"] && change.New == text["HistoryNo"]))];
    }

    private string? Subject(string[] parts, YearForm? form) => parts switch
    {
        ["filing", var year, var body, var revision] => text["HistoryFiling", year, Body(body)] + Again(revision),
        ["filing", var year, var body, var revision, ("query" or "agreed" or "file") and var part] => text["HistoryFiling", year, Body(body)] + Again(revision) + text["HistoryPart", text[PropertyWords.KeyOfFilingPart(part)].Value],
        ["filing", var year, var body, var revision, "note", var table, var row] => text["HistoryFiling", year, Body(body)] + Again(revision) + text["HistoryPart", text["HistoryNoteOf", Row(table, row, form)].Value],
        ["filing", var year, var body, var revision, "waiver", _] => text["HistoryFiling", year, Body(body)] + Again(revision) + text["HistoryPart", text["HistorySentenceReason"].Value],
        ["filing", var year, var body, var revision, var part] => text["HistoryFiling", year, Body(body)] + Again(revision) + text["HistoryPart", Part(part, form)],
        ["notice", var year, var body, var person] => text["HistoryNotice", year, Body(body), Person(person)],
        ["report", var year, var body] => text["HistoryReport", year, Body(body)],
        ["report", var year, var body, "contributor", var person] => text["HistoryReport", year, Body(body)] + text["HistoryPart", text["HistoryContributor", Person(person)].Value],
        ["report", var year, var body, "gap", var missing] => text["HistoryReport", year, Body(body)] + text["HistoryPart", text["HistoryGap", Body(missing)].Value],
        ["report", var year, var body, "waiver", _] => text["HistoryReport", year, Body(body)] + text["HistoryPart", text["HistoryException"].Value],
        ["report", var year, var body, "draft"] => text["HistoryReport", year, Body(body)] + text["HistoryPart", text["HistoryDraft"].Value],
        ["report", var year, var body, "approval"] => text["HistoryReport", year, Body(body)] + text["HistoryPart", text["HistoryApproval"].Value],
        ["report", var year, var body, "posting"] => text["HistoryReport", year, Body(body)] + text["HistoryPart", text["PostingTitle"].Value],
        ["report", var year, var body, var part] => text["HistoryReport", year, Body(body)] + text["HistoryPart", Part(part, form)],
        ["edition", var sequence] => text["HistoryEdition", sequence],
        ["lead-figure", var year] => text["HistoryLeadFigure", year],
        ["adjustment", var year] => text["HistoryAdjustment", year],
        ["year", var year] => text["HistoryYear", year],
        ["year", var year, "addition", var key] => text["HistoryAddition", year, form?.Additions.FirstOrDefault(addition => addition.Key == key) is { } addition ? InLanguage(addition) : key],
        ["department", var body] => text["HistoryDepartment", Body(body)],
        ["succession", var body] => text["HistorySuccession", Body(body)],
        ["setting", .. var name] => text["HistorySetting", string.Join('/', name)],
        ["account", var id, .. var part] => text["HistoryAccount", Person(id)] + (part is [var what, ..] ? text["HistoryPart", text[PropertyWords.KeyOfAccountPart(what)].Value] : ""),
        _ => null,
    };

    private string Again(string revision) => revision == "1" ? "" : text["HistoryRevision", revision];

    private static string InLanguage(YearAddition addition) => PortalLanguage.Current == "en" ? addition.NameEn : addition.NameZh;

    private static string Part(string key, YearForm? form) =>
        form?.Format.Parts.FirstOrDefault(part => part.Key == key)?.Title?.In(PortalLanguage.Current)
        ?? form?.Format.Sections.FirstOrDefault(section => section.Parts.Any(part => part.Key == key))?.Title.In(PortalLanguage.Current) ?? key;

    private static string Row(string table, string row, YearForm? form) => form?.Table(table) is { } known && known.LeafRows.FirstOrDefault(head => head.Key == row) is { } found
        ? (found.IsPrinted ? found.Title : known.Title).In(PortalLanguage.Current) : $"{table}/{row}";

    private string? Value(string name, string? value, CellFormat? cell, YearForm? form) => value switch
    {
        null or "" => null,
        _ when name == "Target" => CellRef.TryParse(value, out var target) && form?.Find(target) is { } found ? found.Name.In(PortalLanguage.Current) : Part(value, form),
        "true" => text["HistoryYes"],
        "false" => text["HistoryNo"],
        "***" => text["HistoryWithheld"],
        _ when name == "Amount" && cell is not null && long.TryParse(value, CultureInfo.InvariantCulture, out var amount) =>
            Domain.Figures.FigureText.Print(amount, cell.Unit) + cell.Unit.Symbol.In(PortalLanguage.Current),
        _ when PropertyWords.NamesAPerson(name) => Person(value),
        _ when PropertyWords.NamesABody(name) => Body(value),
        _ when PropertyWords.KeyOfValue(name, value) is { } key => text[key],
        _ when value.EndsWith('Z') && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) =>
            clock.TimeOf(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static Dictionary<string, string?> Read(string? json) => json is null ? [] : CanonicalJson.Read<Dictionary<string, string?>>(json);
}
