using System.IO.Compression;
using System.Text;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.Rendering.Verification;

namespace ReportPortal.Rendering.Tests.Verification;

/// <summary>归档包: made of an edition, and held against itself.</summary>
public sealed class EditionArchiveTests
{
    private const string Sums = "SHA256SUMS", Seal = "seal/seal.json", Chain = "seal/chain.json";
    private static readonly Edition Published = Publish();
    private static readonly byte[] Archive = Make();

    public static TheoryData<string> Parts => [.. Read(Archive).Keys.Where(part => part != Sums)];

    [Fact]
    public void Of_WhenAgain_HasTheSameBytesAndIsConsistent()
    {
        Make().ShouldBe(Archive);

        var proof = ArchiveProof.Of(new MemoryStream(Archive));

        (proof.Fault, proof.Place, proof.Hash).ShouldBe((null, "", Published.Hash));
        proof.Has(Published.Hash).ShouldBeTrue();
        proof.Has(Published.Digest).ShouldBeFalse();
        proof.IsIn([new(1, Edition.ChainStart, Published.Hash)]).ShouldBeTrue();
        proof.IsIn([new(1, Edition.ChainStart, Published.Digest)]).ShouldBeFalse();
    }

    [Fact]
    public void Of_WhenUnpacked_HasTheCountysNamesAndAListThatSha256sumTakes()
    {
        using var folder = new TemporaryFolder();
        ZipFile.ExtractToDirectory(new MemoryStream(Archive), folder.Path);

        Read(Archive).Keys.ShouldContain($"files/{Published.Title}.json");
        File.ReadAllText(Path.Combine(folder.Path, "说明.txt")).ShouldContain(Published.Digest);
        var (status, said) = folder.Run("sha256sum", "--check", "--strict", Sums);
        status.ShouldBe(0, said);
    }

    [Theory, MemberData(nameof(Parts))]
    public void Proof_WhenOneByteIsFlipped_NamesThePart(string part)
    {
        var parts = Read(Archive);
        parts[part][parts[part].Length / 2] ^= 1;

        var proof = ArchiveProof.Of(new MemoryStream(StableZip.Of(parts)));

        (proof.Fault, proof.Place).ShouldBe((ArchiveFault.Altered, part));
    }

    [Theory]
    [InlineData("seal/document.json", ArchiveFault.NotSealed)]
    [InlineData("seal/form.json", ArchiveFault.NotSealed)]
    [InlineData("seal/figures.json", ArchiveFault.NotSealed)]
    [InlineData("seal/changes.json", ArchiveFault.NotSealed)]
    [InlineData(Seal, ArchiveFault.NotSealed)]
    public void Proof_WhenTheListOfDigestsIsMadeToFit_StillFindsIt(string part, ArchiveFault fault)
    {
        var proof = Tampered(part, bytes => bytes[1] ^= 1);

        proof.Fault.ShouldBe(fault);
        proof.Place.ShouldBe(part);
    }

    [Fact]
    public void Proof_WhenAFigureIsChangedInEveryPlaceOfTheArchive_MissesTheHashOfTheChain()
    {
        var parts = Read(Archive);
        Replace(parts, Seal, Published.Digest, new string('a', 64));
        parts["seal/document.json"] = Encoding.UTF8.GetBytes("{}");
        Replace(parts, Seal, new string('a', 64), CanonicalJson.Digest("{}"));

        Proof(parts).ShouldSatisfyAllConditions(proof => proof.Fault.ShouldBe(ArchiveFault.HashDiffers), proof => proof.Place.ShouldBe(Chain));
    }

    [Fact]
    public void Proof_WhenALinkIsTakenOutOfTheChain_NamesThePlace()
    {
        var second = Publish(Published);
        var parts = Read(EditionArchive.Of(second, [LinkOf(Published), LinkOf(second)], []));
        Proof(parts).Fault.ShouldBeNull();

        parts[Chain] = Encoding.UTF8.GetBytes(CanonicalJson.Write(new[] { LinkOf(second) }));

        (Proof(parts).Fault, Proof(parts).Place).ShouldBe((ArchiveFault.LinkDiffers, $"{Chain} 2"));
    }

    [Fact]
    public void Proof_WhenTheJsonFileSaysAnotherFigureAndAllIsSealedAnew_FindsIt()
    {
        var document = CanonicalJson.Write(Reports.Plain());
        var other = Publish(files: [new("json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Files.Render("json", Reports.Plain())).Replace("12", "13", StringComparison.Ordinal)))]);

        var proof = ArchiveProof.Of(new MemoryStream(EditionArchive.Of(other, [LinkOf(other)], [])));

        proof.Fault.ShouldBe(ArchiveFault.JsonDiffers);
        document.ShouldContain("12");
    }

    [Theory, InlineData("files/more.pdf", ArchiveFault.NotSealed), InlineData("notes.txt", ArchiveFault.Unlisted)]
    public void Proof_WhenSomethingWasAdded_NamesIt(string name, ArchiveFault fault)
    {
        var parts = Read(Archive);
        parts[name] = [1];

        (fault == ArchiveFault.Unlisted ? ArchiveProof.Of(new MemoryStream(StableZip.Of(parts))) : Proof(parts)).ShouldSatisfyAllConditions(
            proof => proof.Fault.ShouldBe(fault), proof => proof.Place.ShouldBe(name));
    }

    [Fact]
    public void Proof_WhenSomethingIsNotThere_NamesIt()
    {
        var parts = Read(Archive);
        parts.Remove("seal/form.json");

        (Proof(parts).Fault, Proof(parts).Place).ShouldBe((ArchiveFault.Missing, "seal/form.json"));
    }

    [Fact]
    public void Proof_WhenItIsSomethingElse_SaysSo()
    {
        ArchiveProof.Of(new MemoryStream([1, 2, 3])).Fault.ShouldBe(ArchiveFault.NotAnArchive);
        ArchiveProof.Of(new MemoryStream(Files.Render("docx", Reports.Plain()))).Fault.ShouldBe(ArchiveFault.NotAnArchive);
    }

    [Theory]
    [InlineData("南华县教育体育局2023年政府信息公开工作年度报告", "南华县教育体育局2023年政府信息公开工作年度报告.pdf")]
    [InlineData("../a\\b:c*d?e\"f<g>h|i\n", "abcdefghi.pdf")]
    [InlineData("..", "report.pdf")]
    public void NameOf_WhenATitleIsGiven_IsSafe(string title, string name) => CountyFileName.Of(title, "pdf").ShouldBe(name);

    private static ArchiveProof Tampered(string part, Action<byte[]> how)
    {
        var parts = Read(Archive);
        how(parts[part]);
        return Proof(parts);
    }

    // With a list of digests that fits.
    private static ArchiveProof Proof(Dictionary<string, byte[]> parts)
    {
        parts[Sums] = Encoding.UTF8.GetBytes(string.Concat(parts.Where(part => part.Key != Sums).Select(part => $"{CanonicalJson.Digest(part.Value)}  {part.Key}\n")));
        return ArchiveProof.Of(new MemoryStream(StableZip.Of(parts)));
    }

    private static void Replace(Dictionary<string, byte[]> parts, string part, string old, string now) =>
        parts[part] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts[part]).Replace(old, now, StringComparison.Ordinal));

    private static Dictionary<string, byte[]> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var read = new MemoryStream();
            content.CopyTo(read);
            return read.ToArray();
        });
    }

    private static byte[] Make() => EditionArchive.Of(Published, [LinkOf(Published)], [KeyValuePair.Create("history/changes.csv", "a,b\r\n"u8.ToArray())]);

    private static ChainLink LinkOf(Edition edition) => new(edition.Sequence, edition.PrevHash, edition.Hash);

    private static Edition Publish(Edition? before = null, IReadOnlyList<RenderedFile>? files = null)
    {
        var document = Reports.Plain();
        return Edition.Publish(new()
        {
            Report = new() { Id = Guid.NewGuid(), Year = new(2022), BodyCode = ReportBody.CountyCode },
            Number = (before?.Number ?? 0) + 1,
            Kind = before is null ? EditionKind.First : EditionKind.Material,
            Title = document.Title,
            Document = CanonicalJson.Write(document),
            YearForm = YearFormJson.Write(Reports.Form),
            Files = files ?? [.. new[] { "article", "html", "csv", "json" }.Select(format => new RenderedFile(format, Files.Render(format, document)))],
            Figures = [],
            Changes = [new(null, "problems", "五、存在的问题", "还有不足。", "还有一些不足。")],
            At = new(2023, 3, 28, 1, 0, 0, DateTimeKind.Utc),
            On = new(2023, 3, 28),
        }, before);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("reportportal-").FullName;

        public (int Status, string Said) Run(string program, params string[] arguments)
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said);
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
