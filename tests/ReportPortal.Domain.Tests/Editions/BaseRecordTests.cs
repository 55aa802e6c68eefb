using System.Reflection;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Editions;

/// <summary>基数: a year whose report was published elsewhere, kept in the chain so that the next year can start from it.</summary>
public class BaseRecordTests
{
    private static readonly CellRef CarriedOver = new("requests", "carried-over", "natural");

    [Fact]
    public void Record_WhenABaseIsKept_SaysWhatAndFromWhereAndHasNoFiles()
    {
        var edition = Edition.Record(Base(), null);
        (edition.Kind, edition.ReportId, edition.Year, edition.BodyCode, edition.Number, edition.Title, edition.Reason)
            .ShouldBe((EditionKind.Recorded, null, new ReportYear(2023), "county", 1, "南华县2023年基数", null));
        edition.Files.ShouldBeEmpty();
        ReportDocument.Read(edition.Document).Lines.ShouldBe(["南华县2023年基数", "2023年度报告，第8页"]);
        edition.Digest.ShouldBe(CanonicalJson.Digest(edition.Document));
        edition.Figures.Single().Parts.Select(part => (part.Source, part.DepartmentCode, part.Amount)).ShouldBe([(PartSource.Body, "education", 3L), (PartSource.Body, "justice", 4L)]);
        edition.IsIntact().ShouldBeTrue();
    }

    [Fact]
    public void Record_WhenABaseIsKept_KeepsTheFormThatItsCellsAreOf() => YearFormJson.Read(Edition.Record(Base(), null).YearForm).ShouldSatisfyAllConditions(
        form => form.Format.Key.ShouldBe("national-2021"), form => form.Year.ShouldBe(new ReportYear(2023)), form => form.Find(CarriedOver).ShouldNotBeNull());

    [Fact]
    public void Record_WhenEditionsFollowOneAnother_StandsInTheSameChain()
    {
        var first = Edition.Record(Base(), null);
        var second = Edition.Record(Base() with { Number = 2, Reason = "补录" }, first);
        var published = Edition.Publish(Publication(), second);

        (first.Sequence, first.PrevHash).ShouldBe((1, Edition.ChainStart));
        (second.Sequence, second.PrevHash).ShouldBe((2, first.Hash));
        (published.Sequence, published.PrevHash).ShouldBe((3, second.Hash));
        new[] { first, second, published }.ShouldAllBe(edition => edition.IsIntact());
    }

    private static readonly Dictionary<string, Func<BaseRecord, BaseRecord>> Changes = new()
    {
        ["form's year"] = of => of with { Form = National.Of(2022) },
        ["form"] = of => of with { Form = National.Form2019 },
        ["body"] = of => of with { Body = of.Body with { Name = "南涧县" } },
        ["title"] = of => of with { Title = "南华县2023年度基数" },
        ["source"] = of => of with { Source = "2023年度报告，第9页" },
        ["number"] = of => of with { Number = 2 },
        ["reason"] = of => of with { Reason = "补录" },
        ["time"] = of => of with { At = of.At.AddMilliseconds(1) },
        ["day"] = of => of with { On = of.On.AddDays(1) },
        ["figure"] = of => of with { Figures = [of.Figures[0] with { Figure = Figure.Of(8) }] },
        ["part"] = of => of with { Figures = [of.Figures[0] with { Parts = [FigurePart.OfBody("education", 4), FigurePart.OfBody("justice", 3)] }] },
        ["part's body"] = of => of with { Figures = [of.Figures[0] with { Parts = [FigurePart.OfBody("education", 3), FigurePart.OfBody("health", 4)] }] },
        ["part gone"] = of => of with { Figures = [of.Figures[0] with { Parts = [of.Figures[0].Parts[0]] }] },
        ["no figures"] = of => of with { Figures = [] },
    };

    public static TheoryData<string> Facts() => new(Changes.Keys);

    [Theory]
    [MemberData(nameof(Facts))]
    public void Record_WhenAnyFactDiffers_HasAnotherHash(string fact) => Edition.Record(Changes[fact](Base()), null).Hash.ShouldNotBe(Edition.Record(Base(), null).Hash);

    [Fact]
    public void Record_WhenTheSameIsRecorded_HasTheSameHash() => Edition.Record(Base(), null).Hash.ShouldBe(Edition.Record(Base(), null).Hash);

    // As somebody with the database at hand would do it: past the type, into what is stored.
    [Theory]
    [InlineData(nameof(EditionFigurePart.Amount), 5L)]
    [InlineData(nameof(EditionFigurePart.DepartmentCode), "health")]
    [InlineData(nameof(EditionFigurePart.Source), PartSource.LeadOffice)]
    [InlineData(nameof(EditionFigurePart.Reason), "调整")]
    [InlineData(nameof(EditionFigurePart.Ordinal), 9)]
    public void IsIntact_WhenAStoredPartChanged_IsFalse(string property, object value)
    {
        var edition = Edition.Record(Base(), null);
        Store(edition.Figures.Single().Parts.First(), property, value);
        edition.IsIntact().ShouldBeFalse();
    }

    [Theory]
    [InlineData(nameof(Edition.Document), "{}")]
    [InlineData(nameof(Edition.YearForm), "{}")]
    [InlineData(nameof(Edition.Title), "另一年")]
    [InlineData(nameof(Edition.Reason), "无")]
    [InlineData(nameof(Edition.PrevHash), "0")]
    [InlineData(nameof(Edition.Kind), EditionKind.First)]
    public void IsIntact_WhenAStoredFactChanged_IsFalse(string property, object value)
    {
        var edition = Edition.Record(Base(), null);
        Store(edition, property, value);
        edition.IsIntact().ShouldBeFalse();
    }

    private static void Store(object stored, string property, object value) =>
        stored.GetType().GetField($"<{property}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(stored, value);

    private static BaseRecord Base() => new()
    {
        Form = National.Of(2023),
        Body = new(ReportBody.CountyCode, "南华县", Subject.County),
        Title = "南华县2023年基数",
        Source = "2023年度报告，第8页",
        Number = 1,
        Figures = [new(CarriedOver, Figure.Of(7), [FigurePart.OfBody("education", 3), FigurePart.OfBody("justice", 4)])],
        At = new(2025, 1, 6, 1, 0, 0, DateTimeKind.Utc),
        On = new(2025, 1, 6),
    };

    private static Publication Publication() => new()
    {
        Report = new() { Id = Guid.NewGuid(), Year = new(2024), BodyCode = ReportBody.CountyCode },
        Number = 1,
        Kind = EditionKind.First,
        Title = "南华县人民政府2024年政府信息公开工作年度报告",
        Document = "{}",
        YearForm = "{}",
        Files = [],
        Figures = [],
        At = new(2025, 3, 20, 1, 0, 0, DateTimeKind.Utc),
        On = new(2025, 3, 20),
    };
}
