using System.Text.RegularExpressions;
using ReportPortal.Web.Tests.Docs;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>
/// The clerks' oldest browsers are Chromium 86 of October 2020. What came later (in brackets: with which version) stops a script before its
/// first line or at the first call, and throws a line of the stylesheet or a whole rule away.
/// </summary>
public sealed class OldBrowserTests
{
    private const string Static = "src/ReportPortal.Web/wwwroot";

    private static readonly (string Feature, string Pattern)[] LaterInScripts =
    [
        (".at (92)", @"\.at\("),
        ("findLast (97)", @"\.findLast(Index)?\("),
        ("copying methods of arrays (110)", @"\.(toSorted|toReversed|toSpliced|with)\("),
        ("grouping (117)", @"\b(Object|Map)\.groupBy\("),
        ("methods of sets (122)", @"\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\("),
        ("methods of iterators (122)", @"\.(values|keys|entries)\(\)\.(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\("),
        ("Array.fromAsync (121)", @"\bfromAsync\("),
        ("Object.hasOwn (93)", @"\bhasOwn\("),
        ("structuredClone (98)", @"\bstructuredClone\("),
        ("an error's cause (93)", @"\bError\([^;\n]*\{\s*cause\b"),
        ("well-formed strings (111)", @"\.(isWellFormed|toWellFormed)\("),
        ("Promise.withResolvers, Promise.try (119, 128)", @"\b(withResolvers|Promise\.try)\("),
        ("AbortSignal.timeout, .any, .abort (103, 116, 93)", @"\bAbortSignal\.(timeout|any|abort)\("),
        ("randomUUID (92)", @"\brandomUUID\("),
        ("URL.canParse, URL.parse (120, 126)", @"\bURL\.(canParse|parse)\("),
        ("Intl.Segmenter (87), DurationFormat, supportedValuesOf", @"\bIntl\.(Segmenter|DurationFormat|supportedValuesOf)\b"),
        ("a regular expression's d or v (90, 112)", @"(?<=[=(,:?]\s*)/(?![/*])(\\.|\[(\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*[dv]"),
        ("await at the top (89)", @"(?m)^((const|let)\b[^\n]*=\s*)?(for\s+)?await\b"),
        ("static block (94)", @"\bstatic\s*\{"),
        ("#private in (91)", @"#\w+\s+in\b"),
        ("what is imported other than scripts (91)", @"\bimport\b[^;\n]*\b(assert|with)\s*[:{]"),
        ("using, accessor, decorators (134)", @"(?m)^\s*((await\s+)?using\s+\w+\s*=|accessor\s+[#\w]+|@\w+)"),
        ("showPicker, popovers, checkVisibility (99, 114, 105)", @"\.(showPicker|showPopover|hidePopover|togglePopover|checkVisibility|setHTML|getHTML)\("),
        ("transitions of views, scheduler (111, 94)", @"\b(startViewTransition|scheduler\.\w+)\("),
        ("passkeys as JSON (129)", @"\bparse(Creation|Request)OptionsFromJSON\(|credential\w*\.toJSON\("),
    ];

    private static readonly (string Feature, string Pattern)[] LaterInStyles =
    [
        (":is, :where (88)", @":(is|where)\("),
        (":not with a list (88)", @":not\([^()]*,"),
        (":has (105)", @":has\("),
        (":user-invalid and the like (119, 105, 114, 110, 120)", @":(user-(in)?valid|modal|popover-open|autofill\b|dir\()"),
        ("nesting (112)", "&"),
        ("@layer, @container, @scope, @starting-style (99, 105, 118, 117)", "@(layer|container|scope|starting-style|view-transition|position-try)"),
        ("inset (87)", @"(?<![\w-])inset[a-z-]*\s*:"),
        ("shorthands of inline and block (87)", @"(?<![\w-])(padding|margin|border)-(inline|block)(-(color|style|width))?\s*:"),
        ("corners by start and end (89)", @"border-(start|end)-(start|end)-radius\s*:"),
        ("aspect-ratio (88)", @"(?<![\w-])aspect-ratio\b"),
        ("accent-color (93)", @"accent-color\s*:"),
        ("overflow: clip (90)", @"overflow(-[xy])?\s*:[^;}]*\bclip\b|overflow-clip-margin"),
        ("scrollbar-gutter, -color, -width (94, 121)", @"scrollbar-(gutter|color|width)\s*:"),
        ("translate, rotate, scale of their own (104)", @"(?<![\w-])(translate|rotate|scale)\s*:"),
        ("units of the small and large screen, of containers and of lines (108, 105, 109)", @"\d([sld]v([hwib]|min|max)|cq([hwib]|min|max)|r?lh|r?cap|r?ic)\b"),
        ("colours (101, 111, 123)", @"(?<![\w-])(color-mix|oklch|oklab|lch|lab|hwb|color|light-dark)\("),
        ("arithmetic (111, 125)", @"(?<![\w-])(sin|cos|tan|round|mod|rem|pow|sqrt|hypot|abs|sign)\("),
        ("media in ranges (104)", @"@media[^{]*[<>]"),
        ("features of media (89, 96, 104, 118, 120)", @"\((prefers-contrast|forced-colors|prefers-reduced-(data|transparency)|update|overflow-(block|inline)|scripting)\b"),
        ("text-wrap, white-space-collapse (114)", @"(?<![\w-])(text-wrap|white-space-collapse)\b"),
        ("lines under words (87, 89)", @"text-underline-offset|text-decoration-thickness"),
        ("subgrid (117)", @"\bsubgrid\b"),
        ("sizes from what is inside (123, 129, 138)", @"(?<![\w-])(field-sizing|interpolate-size)\s*:|(width|height)\s*:\s*stretch"),
        ("fonts as they are set (87, 92, 101, 127)", @"((ascent|descent|line-gap)-override|size-adjust|font-palette)\s*:"),
        ("typesetting (106, 120, 133)", @"(?<![\w-])(hyphenate-character|hyphenate-limit-chars|text-spacing-trim|text-autospace|text-box[a-z-]*|initial-letter|mask)\s*:"),
        ("print-color-adjust without its prefix (136)", @"(?<![\w-])print-color-adjust\s*:"),
    ];

    private static readonly (string Feature, string Pattern)[] LaterInMarkup =
    [
        ("import maps (89)", "importmap"),
        ("popovers (114)", @"\spopover(target)?\b"),
        ("inert (102)", @"\sinert[\s>=]"),
        ("details that close each other (120)", @"<details[^>]*\sname="),
    ];

    /// <summary>What is there nevertheless: an older browser leaves out exactly this, and the page is as complete without it.</summary>
    private static readonly Dictionary<string, string> Decoration = new()
    {
        ["text-wrap"] = "headings break into lines of like length; else where the line is full",
        ["text-underline-offset"] = "a link's line is a little lower; else where the browser draws it",
        ["text-decoration-thickness"] = "a link's line is thin; else as thick as the browser draws it",
        ["(prefers-contrast"] = "stronger colours for who asks for them; an older browser cannot be asked",
    };

    [Theory]
    [InlineData(Static + "/js", "*.js")]
    [InlineData(Static + "/css", "*.css")]
    [InlineData("src/ReportPortal.Web/Features", "*.cshtml")]
    public void Read_WhenTheBrowserIsChromium86_IsUnderstood(string folder, string files)
    {
        var later = files switch { "*.js" => LaterInScripts, "*.css" => LaterInStyles, _ => LaterInMarkup };

        var found = from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), files, SearchOption.AllDirectories)
                    let text = WithoutComments(File.ReadAllText(file))
                    from feature in later
                    from Match match in Regex.Matches(text, feature.Pattern)
                    where !Decoration.ContainsKey(match.Value)
                    select $"{Path.GetFileName(file)}:{1 + text[..match.Index].Count(letter => letter == '\n')} {match.Value.Trim()}: {feature.Feature}";

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Read_WhenTheBrowserIsChromium86_FindsNoRuleWithinARule() => RulesInRules(WithoutComments(Repository.Read(Static + "/css/portal.css"))).ShouldBeEmpty("nesting (112)");

    [Fact]
    public void Decoration_WhenItIsListed_IsStillThere()
    {
        var css = Repository.Read(Static + "/css/portal.css");

        Decoration.Keys.Where(word => !css.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("*.js", "rows.at(-1)")]
    [InlineData("*.js", "const found = text.match(/a(b)/d);")]
    [InlineData("*.js", "names.replace(/[\\w--a]/gv, '')")]
    [InlineData("*.js", "const words = await fetch(address);")]
    [InlineData("*.js", "class Cell { static { Cell.all = []; } }")]
    [InlineData("*.js", "fetch(address, { signal: AbortSignal.timeout(500) })")]
    [InlineData("*.css", ".a:is(.b, .c) { }")]
    [InlineData("*.css", ".a { inset: 0; }")]
    [InlineData("*.css", ".a { padding-inline: 1rem; }")]
    [InlineData("*.css", ".a { height: 100dvh; }")]
    [InlineData("*.css", ".a { overflow-x: clip; }")]
    [InlineData("*.css", "@media (width >= 40rem) { }")]
    [InlineData("*.css", ".a { color: color-mix(in srgb, red, blue); }")]
    public void Pattern_WhenSomethingLaterIsWritten_FindsIt(string kind, string written) =>
        (kind == "*.js" ? LaterInScripts : LaterInStyles).ShouldContain(feature => Regex.IsMatch(written, feature.Pattern));

    [Theory]
    [InlineData("*.js", "const digits = value.replace(/\\d/g, '').replaceAll('a', 'b'); list ||= []; const half = total / width; f(a / d, b);")]
    [InlineData("*.js", "async function go() {\n  await fetch(address);\n}\nPromise.any(all);")]
    [InlineData("*.css", ".a { box-shadow: inset 0 0 0 2px red; margin-inline-start: 1rem; transform: rotate(-20deg); overflow-wrap: anywhere; }")]
    public void Pattern_WhenItIsOldEnough_LetsItBe(string kind, string written) =>
        (kind == "*.js" ? LaterInScripts : LaterInStyles).Where(feature => Regex.IsMatch(written, feature.Pattern)).ShouldBeEmpty();

    // As many lines as before, so that one is told where something is.
    private static string WithoutComments(string text) =>
        Regex.Replace(text, @"/\*.*?\*/|(?<![:'""\w\\])//[^\n]*", comment => new('\n', comment.Value.Count(letter => letter == '\n')), RegexOptions.Singleline);

    private static IEnumerable<string> RulesInRules(string css)
    {
        var around = new Stack<string>();
        foreach (Match part in Regex.Matches(css, @"(?<head>[^{};]*)\{|\}"))
        {
            if (part.Value == "}")
            {
                around.Pop();
                continue;
            }
            var head = part.Groups["head"].Value.Trim();
            if (around.Any(outer => !outer.StartsWith('@')))
                yield return head;
            around.Push(head);
        }
    }
}
