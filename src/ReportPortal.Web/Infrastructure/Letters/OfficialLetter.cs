using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Rendering;

namespace ReportPortal.Web.Infrastructure.Letters;

/// <summary>
/// A letter of the county as a Word file to be put on its own head: the words stand in a text of their own, a line each with a mark before
/// it that says what it is; a line that names something that nobody has said is left out.
/// </summary>
/// <param name="template">The name of the text. Its first line names the fonts.</param>
public sealed class OfficialLetter(string template)
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Ideographic = "yyyy\u5E74M\u6708d\u65E5";

    /// <summary>The rows of its list.</summary>
    public IReadOnlyList<string[]> Rows { get; init; } = [];

    /// <summary>What goes along with it.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>A day as letters write it.</summary>
    public static string Day(DateOnly day) => day.ToString(Ideographic, CultureInfo.InvariantCulture);

    /// <summary>The file: the same facts, the same bytes.</summary>
    /// <param name="facts">What stands for each name in braces.</param>
    public byte[] Write(IReadOnlyDictionary<string, string> facts)
    {
        var lines = Lines();
        var look = new LetterLook(lines[0][2..].Split('|'));
        var body = new Body(lines.Skip(1).SelectMany(line => Of(line, facts, look)));
        body.AppendChild(LetterLook.Page());
        var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(Main, "rId1");
            main.AddNewPart<FooterPart>(LetterLook.FooterId).Footer = look.Footer();
            main.Document = new(body);
        }
        return StableZip.Of(package);
    }

    private string[] Lines()
    {
        using var read = new StreamReader(typeof(OfficialLetter).Assembly.GetManifestResourceStream(template)
            ?? throw new InvalidOperationException($"The text {template} is not embedded"));
        return read.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private IEnumerable<OpenXmlElement> Of(string line, IReadOnlyDictionary<string, string> facts, LetterLook look)
    {
        if (facts.Any(fact => fact.Value.Length == 0 && line.Contains(fact.Key, StringComparison.Ordinal)))
            return [];
        var text = facts.Aggregate(line, (words, fact) => words.Replace(fact.Key, fact.Value, StringComparison.Ordinal));
        return text.Split(' ', 2) switch
        {
            ["#", var words] => [look.Title(words)],
            ["&", var words] => [look.Addressee(words)],
            ["<", var words] => [look.Address(words)],
            ["=", var words] => [look.Heading(words)],
            [">", var words] => [look.Signature(words)],
            ["---"] => [LetterLook.NewPage()],
            ["|", var heads] => [look.List(heads.Split('|'), Rows)],
            ["+", var lead] => Enclosures.Select((name, at) => look.Enclosure(at == 0 ? lead : "", string.Create(CultureInfo.InvariantCulture, $"{at + 1}. "), name)),
            _ => [look.Words(text)],
        };
    }
}
