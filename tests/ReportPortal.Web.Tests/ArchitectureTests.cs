using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace ReportPortal.Web.Tests;

/// <summary>The drawing of the projects in docs/architecture.md, and the doors there is only one of.</summary>
public sealed class ArchitectureTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "../../src"));

    [Theory]
    [InlineData("Typesetting", "")]
    [InlineData("Domain", "")]
    [InlineData("Rendering", "Domain Typesetting")]
    [InlineData("Data", "Domain")]
    [InlineData("Web", "Data Rendering")]
    public void Project_WhenItRefersToOthers_RefersToThoseInTheDrawing(string project, string references) =>
        References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path).Split('.')[1]).Order()
            .ShouldBe(references.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Typesetting", "")]
    [InlineData("Domain", "Markdig")]
    [InlineData("Rendering", "DocumentFormat.OpenXml AngleSharp CsvHelper PdfPig")]
    public void Project_WhenItNeedsPackages_NeedsNoMoreThanTheDrawingSays(string project, string packages) =>
        References(project, "PackageReference").ShouldBe(packages.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(typeof(Domain.Documents.ReportDocument))]
    [InlineData(typeof(Typesetting.Typesetter))]
    [InlineData(typeof(Rendering.IReportRenderer))]
    public void Library_WhenItRuns_KnowsNothingOfDatabaseWebAndClock(Type inside)
    {
        string[] outside = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data", "System.Net.Http", "System.TimeProvider"];

        Types.InAssembly(inside.Assembly).ShouldNot().HaveDependencyOnAny(outside).GetResult().FailingTypeNames.ShouldBeNull();
    }

    [Fact]
    public void Domain_WhenItRuns_OpensNoFiles() =>
        Types.InAssembly(typeof(Domain.Documents.ReportDocument).Assembly)
            .ShouldNot().HaveDependencyOnAny("System.IO.File", "System.IO.Directory", "System.IO.FileStream").GetResult().FailingTypeNames.ShouldBeNull();

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "")]
    [InlineData(@"\bSaveChanges(Async)?\(", "PortalDbContext.cs JobLeases.cs")]
    [InlineData(@"\bExecute(Update|Delete)(Async)?\(", "PortalDbContext.cs JobLeases.cs")]
    [InlineData(@"FromSql|ExecuteSql|SqlQuery", "SqliteProvider.cs PostgreSqlProvider.cs SqlServerProvider.cs")]
    [InlineData(@"Html\.Raw\(", "")]
    [InlineData(@"\.Result\b(?!s)|\.Wait\(\)|Thread\.Sleep", "")]
    public void Source_WhenSearchedForASideDoor_HasNone(string pattern, string allowed) =>
        Files().Where(file => !allowed.Split(' ').Contains(Path.GetFileName(file)) && Regex.IsMatch(File.ReadAllText(file), pattern)).ShouldBeEmpty();

    [Fact]
    public void Interfaces_WhenCounted_HaveTwoImplementationsOrNone() =>
        Types.InAssemblies([typeof(PortalBuilder).Assembly, typeof(Rendering.IReportRenderer).Assembly, typeof(Data.PortalDbContext).Assembly])
            .That().AreInterfaces().GetTypes()
            .Where(contract => contract.Assembly.GetTypes().Count(type => type is { IsClass: true } && contract.IsAssignableFrom(type)) < 2)
            .ShouldBeEmpty();

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Source, $"ReportPortal.{project}", $"ReportPortal.{project}.csproj")).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => !Regex.IsMatch(Path.GetRelativePath(Source, file), @"[\\/](bin|obj|Migrations)[\\/]"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
