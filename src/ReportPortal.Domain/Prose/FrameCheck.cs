using System.Text.RegularExpressions;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>What was left standing from another report: its year, its period, its legal basis, its body. Each a doubt and no more.</summary>
internal sealed partial class FrameCheck(PartText text, YearForm form, ReportBody body)
{
    private const int LawOf2019 = 2019;

    private int Year => form.Year.Value;

    public IEnumerable<ProseFinding> Of(Sentence sentence) => Years(sentence).Concat(Periods(sentence)).Concat(Documents(sentence)).Concat(Subjects(sentence));

    // Only a year that frames a statement: 2022年，我县…; not one that is compared with, that dates a document, or that lies ahead.
    private IEnumerable<ProseFinding> Years(Sentence sentence)
    {
        if (sentence.Text.Contains($"{Year}年", StringComparison.Ordinal) || Between().IsMatch(sentence.Text))
            yield break;
        foreach (Match frame in Frame().Matches(sentence.Text).Concat(Report().Matches(sentence.Text)))
            if (int.Parse(frame.Groups["year"].Value, null) is var year && year != Year && !(year > Year && Ahead().IsMatch(sentence.Text)))
            {
                yield return At(ProseRule.Year, sentence, frame.Groups["year"]) with { Words = [$"{year}", $"{Year}"] };
                yield break;
            }
    }

    private IEnumerable<ProseFinding> Periods(Sentence sentence)
    {
        foreach (Match period in Period().Matches(sentence.Text))
        {
            var years = new[] { period.Groups["from"], period.Groups["to"] }.Where(group => group.Success).Select(group => int.Parse(group.Value, null)).ToList();
            var isWhole = period.Groups["month"].Value == "12" && period.Groups["day"].Value == "31";
            if (Between().IsMatch(sentence.Text))
                continue;
            var isOther = years.Count > 0 && (years.Distinct().Count() > 1 ? Statistics().IsMatch(sentence.Text) : years[0] != Year);
            if (isOther || (!isWhole && Statistics().IsMatch(sentence.Text)))
                yield return At(ProseRule.Period, sentence, period) with { Words = [period.Value, $"{Year}年1月1日至12月31日"] };
        }
    }

    private IEnumerable<ProseFinding> Documents(Sentence sentence)
    {
        var own = Letter().Match(form.Format.Source);
        foreach (Match cited in Letter().Matches(sentence.Text))
            if (own.Success && Format().IsMatch(sentence.Text) && (cited.Groups["year"].Value, cited.Groups["number"].Value) != (own.Groups["year"].Value, own.Groups["number"].Value))
                yield return At(ProseRule.Document, sentence, cited) with { Words = [cited.Value, own.Value] };
        foreach (Match cited in OldDecree().Matches(sentence.Text))
            if (Year >= LawOf2019 && !sentence.Text.Contains("修订", StringComparison.Ordinal))
                yield return At(ProseRule.Document, sentence, cited) with { Words = [cited.Value, "国务院令第711号"] };
    }

    // A department may speak of 我县 as its place; a report on 我县 is the government's alone.
    private IEnumerable<ProseFinding> Subjects(Sentence sentence)
    {
        foreach (Match speaker in Speaker().Matches(sentence.Text))
            if (!Fits(speaker.Groups["kind"].Value, sentence.Text[speaker.Index..]))
                yield return At(ProseRule.Subject, sentence, speaker) with { Words = [speaker.Value, body.Name] };
    }

    private bool Fits(string kind, string from) => kind switch
    {
        "县" when body.Subject == Subject.Department => !OwnReport().IsMatch(from),
        "县" => true,
        "局" => body.Subject == Subject.Department && (body.Name.Contains('局') || !Offices().IsMatch(body.Name)),
        "委" => body.Subject == Subject.Department && (body.Name.Contains('委') || !Offices().IsMatch(body.Name)),
        _ => body.Subject == Subject.Township && (!body.Name.AsSpan().ContainsAny('镇', '乡', '街') || body.Name.Contains(kind, StringComparison.Ordinal)),
    };

    private ProseFinding At(ProseRule rule, Sentence sentence, Group words) => text.At(rule, Severity.Warning, sentence, words.Index, words.Length);

    [GeneratedRegex(@"(?:^\s{0,8}|[，；：] ?)在?(?<year>20\d{2})年度?(?=[，,、]|全[年县市区镇乡局]|[我本]|度)")]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?:现将|本报告|编制)[^，。]{0,30}?(?<year>20\d{2})年度?[^，。]{0,6}政府信息公开")]
    private static partial Regex Report();

    [GeneratedRegex(@"较|比|同期|上年|去年|上一年|以来|历年|提出|整改|结转|延续|此前|曾|印发|修订|施行|出台的|制定的|成立|建成")]
    private static partial Regex Between();

    [GeneratedRegex(@"将|下一步|下步|下一年|计划|打算|拟|力争|明年|继续|进一步|要|争取|前|底|工作思路|展望|努力")]
    private static partial Regex Ahead();

    [GeneratedRegex(@"(?:(?<from>20\d{2}) ?年 ?)?1 ?月 ?1 ?日起?(?:至|到|—|–|-|~|～){1,2} ?(?:(?<to>20\d{2}) ?年 ?)?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日")]
    private static partial Regex Period();

    [GeneratedRegex(@"统计|数据|期限")]
    private static partial Regex Statistics();

    [GeneratedRegex(@"国办公开办函 ?[〔﹝\[（(【](?<year>\d{4})[〕﹞\]）)】] ?(?<number>\d{1,4}) ?号")]
    private static partial Regex Letter();

    [GeneratedRegex(@"国务院令 ?第? ?492 ?号")]
    private static partial Regex OldDecree();

    [GeneratedRegex(@"格式|编制")]
    private static partial Regex Format();

    [GeneratedRegex(@"(?<![自基])[我本](?<kind>县|局|委(?!托)|镇(?!街)|乡(?!镇)|街)(?!长|域|土|级)")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^..[^，。]{0,12}政府信息公开(?:工作)?(?:年度)?(?:情况|报告)")]
    private static partial Regex OwnReport();

    [GeneratedRegex(@"局|委|办|院|中心|站|所|队|厅|校|处|会$")]
    private static partial Regex Offices();
}
