using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Patterns;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Tests.Docs;

namespace ReportPortal.Web.Tests.Infrastructure.Access;

/// <summary>The table in <c>docs/permissions.md</c>: who may ask for what.</summary>
internal static partial class PermissionTable
{
    public const string Page = "docs/permissions.md";

    /// <summary>Who asks, in the order of the columns; null is nobody in particular.</summary>
    public static readonly IReadOnlyList<PortalRole?> Columns = [null, .. Enum.GetValues<PortalRole>()];

    private static readonly string Text = Repository.Read(Page);

    private static readonly Dictionary<string, string> Values = SampleValue().Matches(Text).ToDictionary(value => value.Groups[1].Value, value => value.Groups[2].Value);

    public static IReadOnlyList<PermissionLine> Lines { get; } = [.. Line().Matches(Text).Select(Read)];

    /// <summary>An address of the route, with the sample values; null where the page has none for one of its places.</summary>
    public static string? AddressOf(string route)
    {
        var pattern = RoutePatternFactory.Parse(route);
        var places = pattern.Parameters.Select(place => place.Name);
        return places.Any(place => !Values.ContainsKey(place)) ? null : "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart place => Values[place.Name],
            _ => "",
        }))));
    }

    private static PermissionLine Read(Match line)
    {
        var cells = line.Groups[3].Value.Split('|', StringSplitOptions.TrimEntries);
        var sample = Quoted().Match(cells[0]);
        var request = (sample.Success ? sample.Groups[1].Value : AddressOf(line.Groups[2].Value) ?? "").Split(' ', 2);
        return new(line.Groups[1].Value, line.Groups[2].Value, request[0], request.ElementAtOrDefault(1) ?? "", cells[1..^1]);
    }

    [GeneratedRegex(@"^\| `(GET|POST|PUT|PATCH|DELETE|HEAD|ANY) (/[^`]*)` \|(.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\| `\{([a-zA-Z]+)\}` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex SampleValue();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}

/// <summary>A line of the table.</summary>
/// <param name="Verb">GET stands for HEAD as well.</param>
/// <param name="Route">The route's template.</param>
/// <param name="Address">What is asked.</param>
/// <param name="Form">What is sent with it.</param>
/// <param name="Expected">What each column is answered.</param>
internal sealed record PermissionLine(string Verb, string Route, string Address, string Form, string[] Expected)
{
    public string Endpoint => $"{Verb} {Route}";

    public bool ChangesSomething => Verb is not ("GET" or "HEAD" or "ANY");
}
