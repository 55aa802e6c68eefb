using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Editions;

public class ReportTests
{
    private static readonly DateTime Now = new(2023, 3, 20, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Signed = new("leader", "赵敏", new(2023, 3, 21));
    private static readonly ReportDocument Document = ReportComposer.Compose(FiveSection.Content(FiveSection.Zeros)).Document;

    [Theory]
    [InlineData(ReportState.Compiling, "write", ReportState.Compiling)]
    [InlineData(ReportState.Compiling, "send", ReportState.Sent)]
    [InlineData(ReportState.Sent, "write", ReportState.Compiling)]
    [InlineData(ReportState.Sent, "send", ReportState.Sent)]
    [InlineData(ReportState.Sent, "approve", ReportState.Approved)]
    [InlineData(ReportState.Approved, "write", ReportState.Compiling)]
    [InlineData(ReportState.Approved, "publish", ReportState.Published)]
    [InlineData(ReportState.Compiling, "lock", ReportState.Compiling)]
    [InlineData(ReportState.Sent, "lock", ReportState.Compiling)]
    [InlineData(ReportState.Approved, "lock", ReportState.Compiling)]
    [InlineData(ReportState.Approved, "excuse", ReportState.Compiling)]
    [InlineData(ReportState.Approved, "waive", ReportState.Compiling)]
    [InlineData(ReportState.Sent, "recall", ReportState.Compiling)]
    [InlineData(ReportState.Approved, "recall", ReportState.Compiling)]
    [InlineData(ReportState.Approved, "schedule", ReportState.Approved)]
    [InlineData(ReportState.Approved, "unschedule", ReportState.Approved)]
    [InlineData(ReportState.Approved, "fail", ReportState.Approved)]
    [InlineData(ReportState.Published, "correct", ReportState.Compiling)]
    [InlineData(ReportState.Published, "withdraw", ReportState.Withdrawn)]
    [InlineData(ReportState.Withdrawn, "restore", ReportState.Published)]
    public void Act_WhenTheStateAllowsIt_MovesAndGrowsTheVersion(ReportState state, string act, ReportState next)
    {
        var walk = new Walk().To(state);
        var version = walk.Report.Version;
        walk.Do(act);
        (walk.Report.State, walk.Report.Version).ShouldBe((next, version + 1));
    }

    [Theory]
    [InlineData(ReportState.Compiling, "approve")]
    [InlineData(ReportState.Compiling, "publish")]
    [InlineData(ReportState.Sent, "publish")]
    [InlineData(ReportState.Approved, "send")]
    [InlineData(ReportState.Approved, "approve")]
    [InlineData(ReportState.Compiling, "recall")]
    [InlineData(ReportState.Compiling, "schedule")]
    [InlineData(ReportState.Compiling, "correct")]
    [InlineData(ReportState.Compiling, "cancel")]
    [InlineData(ReportState.Sent, "schedule")]
    [InlineData(ReportState.Sent, "fail")]
    [InlineData(ReportState.Approved, "correct")]
    [InlineData(ReportState.Approved, "cancel")]
    [InlineData(ReportState.Approved, "withdraw")]
    [InlineData(ReportState.Published, "write")]
    [InlineData(ReportState.Published, "lock")]
    [InlineData(ReportState.Published, "excuse")]
    [InlineData(ReportState.Published, "waive")]
    [InlineData(ReportState.Published, "send")]
    [InlineData(ReportState.Published, "recall")]
    [InlineData(ReportState.Published, "cancel")]
    [InlineData(ReportState.Published, "restore")]
    [InlineData(ReportState.Withdrawn, "write")]
    [InlineData(ReportState.Withdrawn, "correct")]
    [InlineData(ReportState.Published, "approve")]
    [InlineData(ReportState.Published, "publish")]
    public void Act_WhenTheStateForbidsIt_RefusesAndChangesNothing(ReportState state, string act)
    {
        var walk = new Walk().To(state);
        var version = walk.Report.Version;
        Should.Throw<ReportRefused>(() => walk.Do(act)).Refusal.ShouldBe(ReportRefusal.WrongState);
        (walk.Report.State, walk.Report.Version).ShouldBe((state, version));
    }

    [Fact]
    public void Schedule_WhenABodysOwnIsNotDrafted_WaitsForItsTurnAndKeepsWhyItFailed()
    {
        var report = Walk.Elsewhere;
        Should.Throw<ReportRefused>(() => report.PublicationFailed("总体情况还没有文字。"), "nobody has asked for it").Refusal.ShouldBe(ReportRefusal.WrongState);
        report.Schedule(Now, "office");
        (report.State, report.PublishAt, report.PublishBy).ShouldBe((ReportState.Compiling, Now, "office"));

        report.PublicationFailed("总体情况还没有文字。");
        (report.State, report.PublishAt, report.PublicationFault).ShouldBe((ReportState.Compiling, null, "总体情况还没有文字。"));

        report.Schedule(Now, "office");
        report.PublicationFault.ShouldBeNull();
        report.Unschedule();
        report.PublishAt.ShouldBeNull();
    }

    [Fact]
    public void Approve_WhenTheCompilerWouldSign_Refuses()
    {
        var walk = new Walk().To(ReportState.Sent);
        Should.Throw<ReportRefused>(() => walk.Report.Approve(walk.Draft, new("office", "赵敏", new(2023, 3, 21)), Now)).Refusal.ShouldBe(ReportRefusal.SamePerson);
        walk.Report.State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public void Approve_WhenTheDraftIsAnotherReports_Refuses()
    {
        var (walk, other) = (new Walk().To(ReportState.Sent), new Walk().To(ReportState.Sent));
        Should.Throw<ReportRefused>(() => walk.Report.Approve(other.Draft, Signed, Now)).Refusal.ShouldBe(ReportRefusal.OtherDocument);
    }

    [Fact]
    public void Approve_WhenANewerDraftWasSent_RefusesTheOld()
    {
        var walk = new Walk().To(ReportState.Sent);
        var old = walk.Draft;
        walk.Do("write");
        walk.Do("send");
        Should.Throw<ReportRefused>(() => walk.Report.Approve(old, Signed, Now)).Refusal.ShouldBe(ReportRefusal.OtherDocument);
    }

    [Fact]
    public void Publish_WhenItsApprovalBecameVoid_Refuses()
    {
        var walk = new Walk().To(ReportState.Approved);
        var (draft, approval) = (walk.Draft, walk.Approval);
        foreach (var act in new[] { "write", "send", "approve" })
            walk.Do(act);
        Should.Throw<ReportRefused>(() => walk.Report.Publish(draft, approval)).Refusal.ShouldBe(ReportRefusal.OtherDocument);
        walk.Do("publish");
    }

    [Fact]
    public void Publish_WhenSomethingElseWasSigned_Refuses()
    {
        var (walk, other) = (new Walk().To(ReportState.Approved), new Walk().To(ReportState.Approved));
        Should.Throw<ReportRefused>(() => walk.Report.Publish(other.Draft, other.Approval)).Refusal.ShouldBe(ReportRefusal.OtherDocument);
        Should.Throw<ReportRefused>(() => walk.Report.Publish(walk.Draft, other.Approval)).Refusal.ShouldBe(ReportRefusal.OtherDocument);

        var forged = Copy(walk.Draft, walk.Draft.Document.Replace("南华县", "南涧县", StringComparison.Ordinal));
        Should.Throw<ReportRefused>(() => walk.Report.Publish(forged, walk.Approval)).Refusal.ShouldBe(ReportRefusal.OtherDocument);
        walk.Report.State.ShouldBe(ReportState.Approved);
    }

    [Fact]
    public void Approve_WhenSigned_SignsTheDigestOfTheDocumentThatWasSent()
    {
        var walk = new Walk().To(ReportState.Approved);
        walk.Approval.Digest.ShouldBe(CanonicalJson.Digest(CanonicalJson.Write(Document)));
        (walk.Approval.DraftId, walk.Approval.SentBy, walk.Approval.ApprovedBy).ShouldBe((walk.Draft.Id, "office", "leader"));
        CanonicalJson.Read<List<FilingStamp>>(walk.Draft.Snapshot).ShouldBe([Walk.Stamp]);
    }

    // What is published is what was signed, whatever has become of the filings since.
    [Fact]
    public void Send_WhenFiguresAreCompiled_KeepsThemWithTheirPartsAndTheForm()
    {
        var form = National.Of(2024, new YearAddition { Year = new(2024), Key = "visits", Kind = "indicator", NameZh = "走访", NameEn = "Visits" });
        PublishedFigure[] figures = [
            new(new("requests", "new", "natural"), Figure.Of(6), [FigurePart.OfBody("a", 5), new(PartSource.LeadOffice, "justice", null, 2), new(PartSource.Adjustment, null, "联合“发文”", -1)]),
            new(new("supplement", "visits", "count"), Figure.NotApplicable, []),
        ];
        var draft = new Report { Id = Guid.NewGuid(), Year = new(2024), BodyCode = "education" }.Send(new(Document, form, figures, []), "office", Now);

        var kept = draft.ReadFigures();
        kept.Select(figure => (figure.Cell, figure.Figure)).ShouldBe(figures.Select(figure => (figure.Cell, figure.Figure)));
        kept.SelectMany(figure => figure.Parts).ShouldBe(figures.SelectMany(figure => figure.Parts));
        YearFormJson.Read(draft.YearForm).Cells.ShouldBe(form.Cells);
    }

    [Fact]
    public void Write_WhenTheTextCannotBeReadOrPrinted_RefusesAndVoidsNothing()
    {
        var report = new Walk().To(ReportState.Approved).Report;
        Should.Throw<NarrativeRefused>(() => report.Write(FiveSection.Form, "rules", "{yaer}", "office"));
        Should.Throw<ReportRefused>(() => report.Write(FiveSection.Form, "overview", "甲", "office")).Refusal.ShouldBe(ReportRefusal.NoSuchPart);
        (report.State, report.Narratives.Count).ShouldBe((ReportState.Approved, 0));
    }

    [Fact]
    public void Write_WhenTextIsTyped_KeepsItClean()
    {
        var report = new Walk().Report;
        report.Write(FiveSection.Form, "rules", "甲\r\n乙\u0007", "office");
        report.Narratives.Single().Text.ShouldBe("甲\n乙");
    }

    [Fact]
    public void Approve_WhenTheSignerWroteInIt_Refuses()
    {
        var walk = new Walk().To(ReportState.Compiling);
        walk.Report.Write(FiveSection.Form, "rules", "制度。", "leader");
        walk.Do("send");

        Should.Throw<ReportRefused>(() => walk.Do("approve")).Refusal.ShouldBe(ReportRefusal.SamePerson);
    }

    [Fact]
    public void Send_WhenTheCountysFilingsAreNotLocked_Refuses() =>
        Should.Throw<ReportRefused>(() => new Walk().Do("send")).Refusal.ShouldBe(ReportRefusal.NotLocked);

    [Fact]
    public void Lock_WhenABodyCameLate_IsNoLongerMissing()
    {
        var report = new Walk().To(ReportState.Compiling).Report;
        report.Excuse(Walk.Stamp.DepartmentCode, "未报送。", "office");
        report.Excuse("finance", "未报送。", "office");

        report.Lock("第2次汇总", [Walk.Stamp], "office", Now);

        report.Gaps.Select(gap => gap.DepartmentCode).ShouldBe(["finance"]);
        report.SnapshotFilings().ShouldBe([Walk.Stamp]);
        report.Excuse("finance", " ", "office");
        report.Gaps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("excuse")]
    [InlineData("waive")]
    [InlineData("lock")]
    [InlineData("correct")]
    [InlineData("withdraw")]
    public void Act_WhenTheReasonIsTooLong_Refuses(string act)
    {
        var (report, words) = (new Walk().To(act is "correct" or "withdraw" ? ReportState.Published : ReportState.Compiling).Report, new string('甲', Report.MaxReason + 1));
        Action deed = act switch
        {
            "excuse" => () => report.Excuse("finance", words, "office"),
            "waive" => () => report.Waive("a", words, "office"),
            "lock" => () => report.Lock(words, [], "office", Now),
            "correct" => () => report.Correct(EditionKind.Editorial, words, "office"),
            _ => () => report.Withdraw(words, Now),
        };
        var version = report.Version;
        Should.Throw<ReportRefused>(deed).Refusal.ShouldBe(ReportRefusal.NoReason);
        report.Version.ShouldBe(version);
    }

    [Fact]
    public void CancelCorrection_WhenOneIsUnderWay_LeavesThePublishedReport()
    {
        var walk = new Walk().To(ReportState.Published);
        walk.Do("correct");
        (walk.Report.State, walk.Report.CorrectionReason, walk.Report.Editions).ShouldBe((ReportState.Compiling, "数字填报有误。", 1));

        walk.Do("cancel");

        (walk.Report.State, walk.Report.CorrectionReason, walk.Report.CorrectionKind, walk.Report.Editions).ShouldBe((ReportState.Published, null, null, 1));
    }

    [Fact]
    public void Publish_WhenItIsACorrection_CountsEditionsAndForgetsWhoCompiledTheOneBefore()
    {
        var walk = new Walk().To(ReportState.Published);
        foreach (var act in new[] { "correct", "send", "approve", "publish" })
            walk.Do(act);

        (walk.Report.Editions, walk.Report.CorrectionReason).ShouldBe((2, null));
        walk.Report.Contributors.ShouldBeEmpty();
    }

    private static ReportDraft Copy(ReportDraft draft, string document) => new()
    {
        Id = draft.Id,
        ReportId = draft.ReportId,
        Snapshot = draft.Snapshot,
        YearForm = draft.YearForm,
        Figures = draft.Figures,
        Document = document,
        Digest = draft.Digest,
        Remarks = draft.Remarks,
        SentBy = draft.SentBy,
        SentAt = draft.SentAt,
    };

    /// <summary>A report on its way, with what its acts have made.</summary>
    private sealed class Walk
    {
        public static readonly FilingStamp Stamp = new(Guid.NewGuid(), "education", 1, 7);

        public Report Report { get; } = new() { Id = Guid.NewGuid(), Year = new(2022), BodyCode = ReportBody.CountyCode };

        public ReportDraft Draft { get; private set; } = Elsewhere.Send(Compiled([]), "office", Now);

        public Approval Approval { get; private set; } =
            new() { DraftId = Guid.Empty, Digest = "", SentBy = "office", ApprovedBy = "leader", Signer = "赵敏", SignedOn = new(2023, 3, 21), ApprovedAt = Now };

        private static CompiledReport Compiled(IReadOnlyList<FilingStamp> snapshot) => new(Document, FiveSection.Form, [], snapshot);

        public static Report Elsewhere => new() { Id = Guid.NewGuid(), Year = new(2022), BodyCode = "education" };

        public Walk To(ReportState state)
        {
            Report.Lock("第1次汇总", [Stamp], "office", Now);
            foreach (var act in new[] { "send", "approve", "publish", "withdraw" }.Take((int)state))
                Do(act);
            return this;
        }

        public void Do(string act)
        {
            Action deed = act switch
            {
                "write" => () => Report.Write(FiveSection.Form, "rules", "制度。", "office"),
                "lock" => () => Report.Lock("第2次汇总", [Stamp], "office", Now),
                "excuse" => () => Report.Excuse("finance", "机构改革。", "office"),
                "waive" => () => Report.Waive(new string('a', FindingKey.Length), "已核对。", "office"),
                "send" => () => Draft = Report.Send(Compiled([Stamp]), "office", Now),
                "recall" => Report.Recall,
                "approve" => () => Approval = Report.Approve(Draft, Signed, Now),
                "schedule" => () => Report.Schedule(Now, "office"),
                "unschedule" => Report.Unschedule,
                "fail" => () => Report.PublicationFailed("PDF中的数字不一致。"),
                "publish" => () => Report.Publish(Draft, Approval),
                "correct" => () => Report.Correct(EditionKind.Material, "数字填报有误。", "office"),
                "cancel" => Report.CancelCorrection,
                "withdraw" => () => Report.Withdraw("涉及个人信息。", Now),
                "restore" => Report.Restore,
                _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
            };
            deed();
        }
    }
}
