using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Circulation;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Docx;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Reads a draft that came back, and lays it beside the county's report.</summary>
public sealed class ReturnedDrafts(CountyDrafter drafter, IStringLocalizer<PortalText> text)
{
    /// <summary>What differs; or, where the file is no draft of this report, why.</summary>
    public (ReturnedPage? Page, string? Fault) Compare(CompilationPage page, byte[] file)
    {
        try
        {
            var read = ReturnedDraftReader.Read(file);
            return (new(page)
            {
                Compared = DraftComparison.Of(drafter.ContentOf(page.Report, page.Draft), read),
                Comments = read.Comments,
                IsOlder = read.Digest is { } digest && digest != CanonicalJson.Digest(CanonicalJson.Write(page.Draft.Composed.Document)),
            }, null);
        }
        catch (UnreadableFile)
        {
            return (null, text["ReturnedUnreadable"]);
        }
        catch (DraftUnlike unlike)
        {
            return (null, text["ReturnedUnlike", string.Join(text["ListSeparator"], unlike.Missing)]);
        }
    }
}

/// <summary>A draft that came back, beside the report.</summary>
/// <param name="Compilation">The report.</param>
public sealed record ReturnedPage(CompilationPage Compilation)
{
    /// <summary>What differs; null before a file was chosen.</summary>
    public DraftComparison? Compared { get; init; }

    /// <summary>Notes in the file's margin.</summary>
    public IReadOnlyList<ReturnedComment> Comments { get; init; } = [];

    /// <summary>Whether the file was made of another draft than the one that stands now.</summary>
    public bool IsOlder { get; init; }

    /// <summary>The version of a part's text, so that nobody's later change is overwritten.</summary>
    public int VersionOf(string part) => Compilation.Report.Narratives.FirstOrDefault(narrative => narrative.Part == part)?.Version ?? 0;

    /// <summary>A part's paragraphs, those that stay between two changes in one.</summary>
    public static IReadOnlyList<ComparedParagraph> LinesOf(ComparedPart part)
    {
        var lines = new List<ComparedParagraph>();
        foreach (var line in part.Paragraphs)
            if (!line.IsChanged && lines is [.., { IsChanged: false } before])
                lines[^1] = new($"{before.Before}\n{line.Before}", $"{before.After}\n{line.After}");
            else
                lines.Add(line);
        return lines;
    }
}

/// <summary>What was chosen of a draft that came back.</summary>
public sealed class ReturnedInput
{
    public List<ReturnedPart> Parts { get; init; } = [];
}

/// <summary>A part that differs.</summary>
public sealed class ReturnedPart
{
    public string Key { get; init; } = "";

    /// <summary>The version of its text that it was compared with.</summary>
    public int Seen { get; init; }

    public List<ReturnedLine> Lines { get; init; } = [];

    /// <summary>Its text with the chosen changes.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Take ? line.After : line.Before).Where(line => !string.IsNullOrEmpty(line)));
}

/// <summary>A paragraph, or several that nobody changed.</summary>
public sealed class ReturnedLine
{
    public string? Before { get; init; }

    public string? After { get; init; }

    public bool Take { get; init; }
}
