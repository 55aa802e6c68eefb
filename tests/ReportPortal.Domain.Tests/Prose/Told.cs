using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>Texts put before the checker, and what it says of them as a person reads it.</summary>
internal static class Told
{
    /// <summary>The county of 2023 with nothing known but what is said.</summary>
    public static ProseBasis Basis { get; } = new() { Form = Sheets.Of2023, Body = new(ReportBody.CountyCode, "南华县", Subject.County), Sheet = FigureSheet.Empty };

    public static ProseBasis Of(Subject subject, string body) => Basis with { Body = new("body", body, subject) };

    /// <summary>The findings on one text of section one.</summary>
    public static IReadOnlyList<ProseFinding> Check(string text, ProseBasis? basis = null) =>
        ProseChecker.Check(basis ?? Basis, new Dictionary<string, string> { ["overview-text"] = text });

    /// <summary>What one rule finds, each as “left right”, and the place it points to.</summary>
    public static string Of(ProseRule rule, string text, ProseBasis? basis = null) => string.Join("; ", Check(text, basis).Where(finding => finding.Rule == rule)
        .Select(finding => finding.Left is null ? text.Substring(finding.Start, finding.Length) : $"{text.Substring(finding.Start, finding.Length)}: {finding.Left:0.####} {finding.Right:0.####}"));
}
