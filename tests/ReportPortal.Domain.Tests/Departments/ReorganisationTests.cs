using CsCheck;
using ReportPortal.Domain.Departments;

namespace ReportPortal.Domain.Tests.Departments;

/// <summary>Merging, splitting and renaming as acts that leave traces, and are known by them.</summary>
public sealed class ReorganisationTests
{
    private static readonly DateOnly On = new(2026, 7, 1);
    private static readonly DateOnly Before = new(2026, 6, 30);

    private readonly Department finance = Body("finance");
    private readonly Department audit = Body("audit");
    private readonly Department fresh = Body("fresh", On);
    private readonly Department other = Body("other", On);

    [Fact]
    public void Carry_WhenSeveralMergeIntoANewOne_EndsThemAndNamesTheHeir()
    {
        var act = Reorganisation.Plan(ReorganisationKind.Merge, [finance, audit], [fresh], On, remains: false);
        act.Carry();

        (finance.ValidTo, audit.ValidTo, fresh.ValidTo).ShouldBe((Before, Before, null));
        act.Successions.Select(step => (step.From, step.To, step.On)).ShouldBe([("finance", "fresh", On), ("audit", "fresh", On)]);
        act.Beginning.ShouldBe([fresh]);
    }

    [Fact]
    public void Plan_WhenTheHeirIsAmongTheMerged_LeavesItOutOfThose() =>
        Reorganisation.Plan(ReorganisationKind.Merge, [finance, audit], [audit], On, false).From.ShouldBe([finance]);

    [Fact]
    public void Carry_WhenTheBodyRemains_EndsNothing()
    {
        Reorganisation.Plan(ReorganisationKind.Split, [finance], [fresh], On, remains: true).Carry();

        finance.ValidTo.ShouldBeNull();
    }

    public static TheoryData<string, DepartmentRefusal> Refusals { get; } = new()
    {
        { "merge of one into a new one", DepartmentRefusal.TooFew },
        { "merge without an heir", DepartmentRefusal.TooFew },
        { "merge into two", DepartmentRefusal.TooFew },
        { "split into one", DepartmentRefusal.TooFew },
        { "split of two", DepartmentRefusal.TooFew },
        { "rename into two", DepartmentRefusal.TooFew },
        { "split into itself", DepartmentRefusal.SameBody },
        { "rename before it began", DepartmentRefusal.NotThereBefore },
        { "rename of one that has ended", DepartmentRefusal.EndsAlready },
        { "merge into one that has ended", DepartmentRefusal.HeirNotThere },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void Plan_WhenItCannotBe_SaysWhy(string deed, DepartmentRefusal refusal) => Should.Throw<DepartmentRefused>(() => deed switch
    {
        "merge of one into a new one" => Reorganisation.Plan(ReorganisationKind.Merge, [finance], [fresh], On, false),
        "merge without an heir" => Reorganisation.Plan(ReorganisationKind.Merge, [finance, audit], [], On, false),
        "merge into two" => Reorganisation.Plan(ReorganisationKind.Merge, [finance, audit], [fresh, other], On, false),
        "split into one" => Reorganisation.Plan(ReorganisationKind.Split, [finance], [fresh], On, false),
        "split of two" => Reorganisation.Plan(ReorganisationKind.Split, [finance, audit], [fresh, other], On, false),
        "rename into two" => Reorganisation.Plan(ReorganisationKind.Rename, [finance], [fresh, other], On, false),
        "split into itself" => Reorganisation.Plan(ReorganisationKind.Split, [finance], [finance, audit], On, true),
        "rename before it began" => Reorganisation.Plan(ReorganisationKind.Rename, [finance], [Body("old", new(2020, 1, 1))], new(2020, 1, 1), false),
        "rename of one that has ended" => Reorganisation.Plan(ReorganisationKind.Rename, [Body("gone", new(2020, 1, 1), new(2025, 12, 31))], [fresh], On, false),
        _ => Reorganisation.Plan(ReorganisationKind.Merge, [finance, audit], [Body("gone", new(2020, 1, 1), new(2025, 12, 31))], On, false),
    }).Refusal.ShouldBe(refusal);

    [Theory, InlineData(ReorganisationKind.Merge), InlineData(ReorganisationKind.Split), InlineData(ReorganisationKind.Rename)]
    public void Done_WhenAnActHasLeftItsTraces_KnowsItAgainAndTakesItBack(ReorganisationKind kind)
    {
        List<Department> from = kind == ReorganisationKind.Merge ? [finance, audit] : [finance];
        List<Department> heirs = kind == ReorganisationKind.Split ? [fresh, other] : [fresh];
        var act = Reorganisation.Plan(kind, from, heirs, On, false);
        act.Carry();

        var found = Reorganisation.Done([.. act.Successions], from.Concat(heirs).ToDictionary(body => body.Code)).ShouldHaveSingleItem();

        (found.Kind, found.On, found.Remains).ShouldBe((kind, On, false));
        found.From.ShouldBe(from, ignoreOrder: true);
        found.Heirs.ShouldBe(heirs, ignoreOrder: true);
        found.TakeBack();
        from.ShouldAllBe(body => body.ValidTo == null);
    }

    [Fact]
    public void Done_WhenTwoActsAreOfOneDay_KeepsThemApart()
    {
        var (merge, rename) = (Reorganisation.Plan(ReorganisationKind.Merge, [finance], [audit], On, false), Reorganisation.Plan(ReorganisationKind.Rename, [Body("old")], [fresh], On, false));
        merge.Carry();
        rename.Carry();

        Reorganisation.Done([.. merge.Successions, .. rename.Successions], new[] { finance, audit, fresh, rename.From[0] }.ToDictionary(body => body.Code))
            .Select(act => act.Kind).ShouldBe([ReorganisationKind.Merge, ReorganisationKind.Rename], ignoreOrder: true);
    }

    [Theory]
    [InlineData("education-sports", null)]
    [InlineData("Education", DepartmentRefusal.BadCode)]
    [InlineData("-a", DepartmentRefusal.BadCode)]
    [InlineData("a--b", DepartmentRefusal.BadCode)]
    [InlineData("", DepartmentRefusal.BadCode)]
    [InlineData("county", DepartmentRefusal.ReservedCode)]
    [InlineData("figures", DepartmentRefusal.ReservedCode)]
    [InlineData("ledger", DepartmentRefusal.ReservedCode)]
    [InlineData("postings", DepartmentRefusal.ReservedCode)]
    [InlineData("finance", DepartmentRefusal.CodeTaken)]
    public void FaultOf_WhenACodeIsTyped_SaysWhatIsWrong(string code, DepartmentRefusal? fault) => DepartmentCode.FaultOf(code, ["finance"]).ShouldBe(fault);

    [Fact]
    public void Free_WhenAnyCodesAreTaken_IsNoneOfThem() => Gen.Int[1, 30].Select(number => $"body-{number}").HashSet[0, 20].Sample(taken =>
        !taken.Contains(DepartmentCode.Free(taken)) && DepartmentCode.FaultOf(DepartmentCode.Free(taken), taken) is null);

    [Fact]
    public void Meets_WhenAnySpans_IsTheSameBothWaysAndMeansACommonDay() => Gen.Select(Span(), Span()).Sample((one, two) =>
        one.Meets(two) == two.Meets(one)
        && one.Meets(two) == Enumerable.Range(0, 40).Select(day => new DateOnly(2026, 1, 1).AddDays(day)).Any(day => one.ExistsOn(day) && two.ExistsOn(day)));

    private static Gen<Department> Span() => Gen.Select(Gen.Int[0, 20], Gen.Int[0, 15]).Select((first, length) =>
        Body("a", new DateOnly(2026, 1, 1).AddDays(first), length == 0 ? null : new DateOnly(2026, 1, 1).AddDays(first + length - 1)));

    private static Department Body(string code, DateOnly? from = null, DateOnly? to = null) => new()
    {
        Code = code,
        Kind = DepartmentKind.Department,
        Name = code,
        Order = 1,
        ValidFrom = from ?? new(2020, 1, 1),
        ValidTo = to,
    };
}
