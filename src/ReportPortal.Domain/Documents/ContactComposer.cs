using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>Tells where a body is reached. What the county entered is printed as it stands: a telephone number is no figure.</summary>
internal static class ContactComposer
{
    private const string Between = "；";

    /// <summary>The paragraph; null where nothing is said, or the form has no words for it.</summary>
    public static Paragraph? Compose(ContactLines contact, FormatWords words)
    {
        (string Frame, string? Value)[] all = [(words.Address, contact.Address), (words.Postcode, contact.Postcode), (words.Telephone, contact.Telephone), (words.Email, contact.Email)];
        var lines = all.Where(line => line is { Frame.Length: > 0, Value: not null }).ToList();
        if (words.Contact.Split("{0}") is not [var before, var after] || lines.Count == 0)
            return null;
        List<Run> runs = [new TextRun(before)];
        foreach (var (frame, value) in lines)
        {
            if (runs.Count > 1)
                runs.Add(new TextRun(Between));
            var around = frame.Split("{0}");
            runs.Add(new TextRun(around[0]));
            runs.Add(new LiteralRun(value!));
            if (around[^1].Length > 0)
                runs.Add(new TextRun(around[^1]));
        }
        runs.Add(new TextRun(after));
        return new([.. runs.Where(run => run.Text.Length > 0)]);
    }
}
