using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportPortal.Domain.Departments;
using ReportPortal.Rendering;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>
/// The notice with which the county tells its bodies of a year, as a Word file to be put on the county's own head: units, dates, address,
/// whom to ask. Its words stand in DeploymentNotice.txt; a line that names something the county has not said is left out.
/// </summary>
public sealed class DeploymentNotice(PortalSettings portal)
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Ideographic = "yyyy\u5E74M\u6708d\u65E5";

    public byte[] Write(YearPage page, string address)
    {
        var lines = Template();
        var look = new NoticeLook(lines[0][2..].Split('|'));
        var facts = FactsOf(page, address);
        var body = new Body(lines.Skip(1).SelectMany(line => Of(line, facts, page.Bodies, look)));
        body.AppendChild(NoticeLook.Page());
        var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(Main, "rId1");
            main.AddNewPart<FooterPart>(NoticeLook.FooterId).Footer = look.Footer();
            main.Document = new(body);
        }
        return StableZip.Of(package);
    }

    private static string[] Template()
    {
        using var read = new StreamReader(typeof(DeploymentNotice).Assembly.GetManifestResourceStream("DeploymentNotice.txt")!);
        return read.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private Dictionary<string, string> FactsOf(YearPage page, string address) => new()
    {
        ["{year}"] = page.Year.Year.ToString(),
        ["{count}"] = page.Bodies.Count.ToString(CultureInfo.InvariantCulture),
        ["{form}"] = page.Form?.Format.Name.Zh ?? "",
        ["{source}"] = page.Form?.Format.Source ?? "",
        ["{filings}"] = Day(page.Year.FilingsDue),
        ["{departments}"] = Day(page.Year.DepartmentsPublishDue),
        ["{upper}"] = Day(page.Year.UpperLevelDue),
        ["{county}"] = Day(page.Year.CountyPublishesDue),
        ["{address}"] = address,
        ["{office}"] = portal.County.Office,
        ["{government}"] = portal.County.Government,
        ["{person}"] = portal.County.ContactPerson,
        ["{telephone}"] = portal.County.ContactTelephone,
        ["{email}"] = portal.County.ContactEmail,
        ["{contact-address}"] = portal.County.ContactAddress,
    };

    private static IEnumerable<OpenXmlElement> Of(string line, Dictionary<string, string> facts, IReadOnlyList<Department> bodies, NoticeLook look)
    {
        if (facts.Any(fact => fact.Value.Length == 0 && line.Contains(fact.Key, StringComparison.Ordinal)))
            return [];
        var text = facts.Aggregate(line, (words, fact) => words.Replace(fact.Key, fact.Value, StringComparison.Ordinal));
        return text.Split(' ', 2) switch
        {
            ["#", var words] => [look.Title(words)],
            ["&", var words] => [look.Addressee(words)],
            ["=", var words] => [look.Heading(words)],
            [">", var words] => [look.Signature(words)],
            ["---"] => [NoticeLook.NewPage()],
            ["|", var heads] => [look.List(heads.Split('|'), bodies.Select((body, at) => (string[])[(at + 1).ToString(CultureInfo.InvariantCulture), body.Name, Mark(body.Files), Mark(body.PublishesOwn)]))],
            _ => [look.Words(text)],
        };
    }

    private static string Mark(bool yes) => yes ? "\u221A" : "";

    private static string Day(DateOnly day) => day.ToString(Ideographic, CultureInfo.InvariantCulture);
}
