using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Commands;

/// <summary>A year on the command line, refused in the portal's words where it is none.</summary>
public static class YearArgument
{
    public static Argument<ReportYear> Define(IStringLocalizer text, string description) =>
        new("year") { Description = text[description], CustomParser = argument => Read(argument, text) };

    private static ReportYear? Read(ArgumentResult argument, IStringLocalizer text)
    {
        var word = argument.Tokens[0].Value;
        if (ReportYear.TryParse(word, null, out var year))
            return year;
        argument.AddError(text["CommandYearNotUnderstood", word, ReportYear.First, ReportYear.Last]);
        return null;
    }
}
