using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Filings;

/// <summary>A filing in any state, the acts on it, and a look at all it holds.</summary>
internal static class FilingAt
{
    public static readonly DateTime Now = new(2023, 1, 10, 8, 0, 0, DateTimeKind.Utc);
    public static readonly SignOff Signed = new("李芳", "王强", "赵敏", "0878-1234567", new(2023, 1, 10));
    public static readonly CellRef Fax = new("received", "fax", "count");

    public static readonly Dictionary<string, Action<Filing>> Acts = new()
    {
        ["save"] = filing => filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(5)))),
        ["write"] = filing => filing.Write(FiveSection.Form, "rules", "制度。"),
        ["submit"] = filing => filing.Submit([], [], Signed, "clerk", Now),
        ["return"] = filing => filing.Return([new(Fax.ToString(), "请核对传真数。")], "office", Now),
        ["answer"] = filing => filing.AnswerQuery(filing.Queries.FirstOrDefault()?.Id ?? Guid.Empty, "已核对。", "clerk", Now),
        ["recall"] = filing => filing.Recall(),
        ["amend"] = filing => filing.Amend(FiveSection.Form, Fax, Figure.Of(8), new(Guid.NewGuid(), "电话核实", "office", Now)),
        ["behalf"] = filing => filing.FillOnBehalf(),
        ["excuse"] = filing => filing.Excuse("机构改革，由承接单位编制。"),
        ["require"] = filing => filing.Require(),
        ["reopen"] = filing => filing.Reopen(Guid.NewGuid(), "有误。", "office", Now),
        ["accept"] = filing => filing.Accept("office", Now),
    };

    private static readonly Dictionary<FilingState, string> WaysTo = new()
    {
        [FilingState.Draft] = "",
        [FilingState.Submitted] = "submit",
        [FilingState.Returned] = "submit return",
        [FilingState.Accepted] = "submit accept",
        [FilingState.Excused] = "excuse",
    };

    public static Filing In(FilingState state)
    {
        var filing = new Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = "education" };
        foreach (var act in WaysTo[state].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Acts[act](filing);
        return filing;
    }

    /// <summary>Lets an act be tried that must not leave a trace.</summary>
    public static void Unchanged(Filing filing, Action act)
    {
        var before = Look(filing);
        act();
        Look(filing).ShouldBe(before);
    }

    public static Dictionary<CellRef, Figure> Answers(params (CellRef Cell, Figure Figure)[] answers) =>
        answers.ToDictionary(answer => answer.Cell, answer => answer.Figure);

    private static string Look(Filing filing) =>
        string.Join(';', filing.State, filing.Version, filing.SubmittedBy, filing.AcceptedBy, string.Join(',', filing.Sheet.Figures),
            string.Join(',', filing.Cells.Select(cell => cell.Version)), string.Join(',', filing.Narratives.Select(text => text.Text)),
            filing.IsOnBehalf, filing.ExcusedBecause, filing.SignOff, string.Join(',', filing.Notes.Select(note => note.Row + note.Counting + note.Open)),
            string.Join(',', filing.Queries.Select(query => query.Question + query.Answer)), string.Join(',', filing.AgreedChanges.Select(change => change.After + change.ConfirmedBy)));
}
