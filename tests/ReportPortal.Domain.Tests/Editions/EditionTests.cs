using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Editions;

public class EditionTests
{
    private static readonly Report Report = new() { Id = Guid.NewGuid(), Year = new(2022), BodyCode = ReportBody.CountyCode };

    private static readonly Gen<Publication> GenPublication = Gen.Select(FiveSection.GenBodies(FiveSection.GenAny), Gen.Byte.Array[1, 20], Gen.Int[1, 9], Of);

    private static readonly Dictionary<string, Func<Publication, Publication>> Changes = new()
    {
        ["document"] = of => of with { Document = of.Document.Replace("南华县", "南涧县", StringComparison.Ordinal) },
        ["form"] = of => of with { YearForm = "{\"year\":2022}" },
        ["file byte"] = of => of with { Files = [of.Files[0], new("pdf", [.. of.Files[1].Bytes[..^1], (byte)(of.Files[1].Bytes[^1] ^ 1)])] },
        ["file format"] = of => of with { Files = [of.Files[0], new("docx", of.Files[1].Bytes)] },
        ["file gone"] = of => of with { Files = [of.Files[0]] },
        ["figure"] = of => Last(of, of.Figures[^1] with { Figure = Figure.Of(4) }),
        ["figure not applicable"] = of => Last(of, of.Figures[^1] with { Figure = Figure.NotApplicable }),
        ["cell"] = of => Last(of, of.Figures[^1] with { Cell = new("local", "row", "other") }),
        ["part's amount"] = of => Last(of, of.Figures[^1] with { Parts = [FigurePart.OfBody("body-0", 2), FigurePart.OfBody("body-1", 1)] }),
        ["part's body"] = of => Last(of, of.Figures[^1] with { Parts = [FigurePart.OfBody("body-0", 1), FigurePart.OfBody("body-2", 2)] }),
        ["part's source"] = of => Last(of, of.Figures[^1] with { Parts = [FigurePart.OfBody("body-0", 1), new(PartSource.LeadOffice, "body-1", null, 2)] }),
        ["part's reason"] = of => Last(of, of.Figures[^1] with { Parts = [FigurePart.OfBody("body-0", 1), new(PartSource.Adjustment, null, "联合发文", 2)] }),
        ["part gone"] = of => Last(of, of.Figures[^1] with { Parts = [FigurePart.OfBody("body-0", 1)] }),
        ["change"] = of => of with { Changes = [of.Changes[0] with { After = "4" }] },
        ["change's place"] = of => of with { Changes = [of.Changes[0] with { Place = "另" }] },
        ["change of words"] = of => of with { Changes = [new(null, "rules", of.Changes[0].Place, of.Changes[0].Before, of.Changes[0].After)] },
        ["change gone"] = of => of with { Changes = [] },
        ["reason"] = of => of with { Reason = "更正数据" },
        ["no reason"] = of => of with { Reason = null },
        ["time"] = of => of with { At = of.At.AddMilliseconds(1) },
        ["day"] = of => of with { On = of.On.AddDays(1) },
        ["title"] = of => of with { Title = of.Title + "（更正版）" },
        ["number"] = of => of with { Number = of.Number + 1 },
        ["kind"] = of => of with { Kind = EditionKind.Editorial },
        ["year"] = of => of with { Report = new() { Id = Report.Id, Year = new(2021), BodyCode = Report.BodyCode } },
        ["body"] = of => of with { Report = new() { Id = Report.Id, Year = Report.Year, BodyCode = "education" } },
    };

    [Fact]
    public void Publish_WhenAnyFactDiffers_HasAnotherHash() => GenPublication.Sample(publication =>
    {
        var hash = Edition.Publish(publication, null).Hash;
        foreach (var (fact, change) in Changes)
            Edition.Publish(change(publication), null).Hash.ShouldNotBe(hash, fact);
    });

    [Fact]
    public void Publish_WhenThePredecessorDiffers_HasAnotherHash() => GenPublication.Sample(publication =>
    {
        var (one, other) = (Edition.Publish(publication, null), Edition.Publish(publication with { Reason = "另" }, null));
        var hashes = new[] { null, one, other }.Select(before => Edition.Publish(publication, before).Hash);
        hashes.Distinct().Count().ShouldBe(3);
    });

    [Fact]
    public void Publish_WhenTheSameIsPublished_HasTheSameHashInWhateverOrderItComes() => GenPublication.Sample(publication =>
    {
        var edition = Edition.Publish(publication, null);
        var turned = publication with { Files = [.. publication.Files.Reverse()], Figures = [.. publication.Figures.Reverse()] };
        Edition.Publish(turned, null).Hash.ShouldBe(edition.Hash);
        edition.IsIntact().ShouldBeTrue();
    });

    [Fact]
    public void Publish_WhenEditionsFollowOneAnother_ChainsThemInOneSequence()
    {
        var publication = GenPublication.Single();
        var first = Edition.Publish(publication, null);
        var second = Edition.Publish(publication with { Number = 2 }, first);
        (first.Sequence, first.PrevHash).ShouldBe((1, Edition.ChainStart));
        (second.Sequence, second.PrevHash).ShouldBe((2, first.Hash));
    }

    [Fact]
    public void Publish_WhenPublished_KeepsEverythingItWasGiven() => GenPublication.Sample(publication =>
    {
        var edition = Edition.Publish(publication, null);
        edition.Digest.ShouldBe(CanonicalJson.Digest(publication.Document));
        edition.Files.Select(file => (file.Format, file.Length, file.Sha256))
            .ShouldBe(publication.Files.Select(file => (file.Format, file.Bytes.Length, CanonicalJson.Digest(file.Bytes))));
        edition.Figures.Select(figure => (figure.Cell, figure.Amount)).ShouldBe(publication.Figures.Select(figure => (figure.Cell, figure.Figure.Amount)));
        edition.Figures.SelectMany(figure => figure.Parts).Select(part => (part.Cell, part.DepartmentCode, part.Amount))
            .ShouldBe(publication.Figures.SelectMany(figure => figure.Parts.Select(part => (figure.Cell, (string?)part.DepartmentCode, part.Amount))));
    });

    [Fact]
    public void IsIntact_WhenAStoredByteChanged_IsFalse()
    {
        var edition = Edition.Publish(GenPublication.Single(), null);
        edition.Files.First().Bytes[0] ^= 1;
        edition.IsIntact().ShouldBeFalse();
    }

    [Fact]
    public void YearForm_WhenKeptAndReadAgain_IsTheSameForm()
    {
        YearAddition[] additions = [
            new() { Year = new(2022), Key = "douyin", Kind = "channel", NameZh = "抖音号", NameEn = "Douyin", Order = 2 },
            new()
            {
                Year = new(2022),
                Key = "open-days",
                Kind = "indicator",
                NameZh = "政府开放日",
                NameEn = "Open days",
                Unit = "times",
                Definition = "“每年”\n统计",
                PartOf = "meetings",
                Printed = true,
                Order = 1,
            }];
        var form = new YearForm(TestForm.FiveSection, new(2022), additions);
        var json = YearFormJson.Write(form);

        var read = YearFormJson.Read(json);
        YearFormJson.Write(read).ShouldBe(json);
        read.Cells.ShouldBe(form.Cells);
        read.Cells.Select(cell => Told(read[cell])).ShouldBe(form.Cells.Select(cell => Told(form[cell])));
        read.Additions.Select(addition => (addition.Key, addition.Definition, addition.PartOf, addition.Printed))
            .ShouldBe(form.Additions.Select(addition => (addition.Key, addition.Definition, addition.PartOf, addition.Printed)));
        read.Identities.Select(identity => identity.Key).ShouldBe(form.Identities.Select(identity => identity.Key));
    }

    private static (CellRef, Label, Unit, bool, bool, bool) Told(CellFormat cell) => (cell.Cell, cell.Name, cell.Unit, cell.Optional, cell.IsBase, cell.Computed);

    private static Publication Of(List<AcceptedSheet> bodies, byte[] bytes, int number)
    {
        var county = CountyRollup.Of(FiveSection.Form, bodies, CountySources.None);
        return new Publication
        {
            Report = Report,
            Number = number,
            Kind = EditionKind.Material,
            Title = "南华县2022年度政府信息公开工作年度报告",
            Document = CanonicalJson.Write(ReportComposer.Compose(FiveSection.Content(county.Sheet)).Document),
            YearForm = "{}",
            Files = [new("html", bytes), new("pdf", bytes)],
            Figures = [.. county.Sheet.Figures.Select(figure => new PublishedFigure(figure.Key, figure.Value, county.PartsOf(figure.Key))),
                new(new("local", "row", "count"), Figure.Of(3), [FigurePart.OfBody("body-0", 1), FigurePart.OfBody("body-1", 2)])],
            Changes = [new(new("local", "row", "count"), null, "其他", "2", "3")],
            At = new(2023, 3, 28, 1, 0, 0, DateTimeKind.Utc),
            On = new(2023, 3, 28),
            Reason = "更正",
        };
    }

    private static Publication Last(Publication publication, PublishedFigure figure) => publication with { Figures = [.. publication.Figures.SkipLast(1), figure] };
}
