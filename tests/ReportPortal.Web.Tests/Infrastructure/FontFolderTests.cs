using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Resources;
using ReportPortal.Web.Tests.Commands;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>A county brings fonts of its own: it prints with them, or is told why not before the portal serves.</summary>
public sealed class FontFolderTests : IDisposable
{
    private static readonly byte[] Fang = AlteredFont.Named(Bundled(), "仿宋_GB2312", "FangSong_GB2312");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-fonts-");

    [Fact]
    public async Task Publish_WhenTheFolderHoldsAFont_PrintsWithIt()
    {
        await using var world = await CountyWorld.OpenAsync(("SIMFANG.TTF", Fang), ("readme.txt", [1, 2, 3]));
        var report = await world.ReportAsync();

        await world.PublishAsync(report, await world.CompileAsync(report));

        var (_, fonts) = FinishedPdf.Run(await world.Download("/reports/2022.pdf"), "pdffonts", "FILE");
        fonts.ShouldContain("+FangSong_GB2312");
        fonts.ShouldNotContain("FandolFang");
        fonts.ShouldContain("+NotoSerifSC-Regular");
    }

    [Theory]
    [InlineData("en_US.UTF-8", "Portal:FontFolder", "SIMFANG.TTF does not allow it in documents")]
    [InlineData("zh_CN.UTF-8", "Portal:FontFolder", "字体文件 SIMFANG.TTF 的厂商不允许嵌入文档")]
    public async Task Start_WhenAFontMayNotBeEmbedded_IsRefusedAndSaysWhichAndWhatToDo(string language, params string[] said)
    {
        var run = await Run(language, AlteredFont.WithRights(Fang, 0x0002), "--environment", "Development", "--urls", "http://127.0.0.1:0");

        run.ExitCode.ShouldBe(1);
        foreach (var words in said)
            run.Error.ShouldContain(words);
        (run.Output + run.Error).ShouldNotContain("   at ");
        Directory.GetFiles(folder.FullName).ShouldBeEmpty("the database was made before the fonts were looked at");
    }

    [Fact]
    public async Task Start_WhenAFontIsFit_LogsWhatItDrawsAndWhatIsLeftToOthers()
    {
        var run = await Run("en_US.UTF-8", Fang, "--environment", "Development", "migrate");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldMatch(@"SIMFANG\.TTF \(FangSong_GB2312\) for Body: \d{4} of 8105 common characters, the others are drawn by FandolFang-Regular, NotoSerifSC-Regular");
    }

    [Theory, InlineData(""), InlineData("elsewhere")]
    public async Task Start_WhenTheFolderIsNotNamedOrNotThere_IsRefusedOrTakesThePortalsFonts(string named)
    {
        var run = await Run("en_US.UTF-8", Fang, "--environment", "Development", $"--Portal:FontFolder={named}", "migrate");

        run.ExitCode.ShouldBe(named.Length == 0 ? 1 : 0);
        (run.Output + run.Error).ShouldContain(named.Length == 0 ? "Portal:FontFolder" : "elsewhere");
    }

    public static TheoryData<CountyFontFaultKind> Kinds => [.. Enum.GetValues<CountyFontFaultKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Explain_WhenAFontIsRefused_NamesTheFileInWordsOfItsOwn(CountyFontFaultKind kind)
    {
        IEnumerable<string> Lines(CountyFontFaultKind of) => StartRefusals.Explain(new CountyFontsRefused([new(of, "fs.ttf", "detail")]), PortalText.BeforeStart);

        Lines(kind).Last().ShouldContain("fs.ttf");
        Enum.GetValues<CountyFontFaultKind>().Count(other => Lines(other).Last() == Lines(kind).Last()).ShouldBe(1);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<PortalProcess> Run(string language, byte[] font, params string[] arguments)
    {
        File.WriteAllBytes(Path.Combine(folder.CreateSubdirectory("fonts").FullName, "SIMFANG.TTF"), font);
        return PortalProcess.Run(language, [$"--Portal:DataFolder={folder.FullName}", .. arguments]);
    }

    private static byte[] Bundled()
    {
        using var stream = typeof(PortalFonts).Assembly.GetManifestResourceStream("FandolFang-Regular.ttf")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
