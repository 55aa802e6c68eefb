using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>Prose against table: a number whose words name a figure and that is another; an amount of money in the wrong unit.</summary>
internal sealed class CellClaimCheck(PartText text, CellNames names, YearForm form, FigureSheet sheet)
{
    private const decimal YuanInTenThousand = 10_000;
    private const int FewestDigits = 4;

    private readonly Lazy<ILookup<string, CellRef>> money = new(() => form.Cells.Where(cell => form[cell].Unit.IsMoney && sheet[cell].Amount > 0)
        .ToLookup(cell => FigureText.Print(sheet[cell].Amount!.Value, form[cell].Unit)));

    public IEnumerable<ProseFinding> Of(Sentence sentence)
    {
        foreach (var count in sentence.Numbers)
            if ((Named(sentence, count) ?? Mixed(sentence, count)) is { } finding)
                yield return finding;
    }

    private ProseFinding? Named(Sentence sentence, Count count)
    {
        var cells = names.Of(sentence, count);
        if (cells.Count == 0 || names.AmountOf(cells, sheet) is not { } amount || count.Token.Tells(amount))
            return null;
        var isMixed = count.Token.IsMoney && amount > 0 && (count.Value == amount * YuanInTenThousand || count.Value * YuanInTenThousand == amount);
        return text.Of(isMixed ? ProseRule.Money : ProseRule.Cell, Severity.Error, sentence, count) with { Left = count.Value, Right = amount, Cells = cells };
    }

    // 59237.2449元 where the table has 59237.2449万元: so many digits agree by no chance.
    private ProseFinding? Mixed(Sentence sentence, Count count)
    {
        if (!count.Token.IsMoney || count.Token.IsVague || count.Binding is not (null or StatedBinding) || count.Token.Digits.Count(char.IsDigit) < FewestDigits)
            return null;
        var alike = money.Value[count.Token.Digits].ToList();
        return alike.Count == 0 || alike.Exists(cell => names.AmountOf([cell], sheet) == count.Value)
            ? null : text.Of(ProseRule.Money, Severity.Error, sentence, count) with { Left = count.Value, Right = names.AmountOf([alike[0]], sheet), Cells = [alike[0]] };
    }
}
