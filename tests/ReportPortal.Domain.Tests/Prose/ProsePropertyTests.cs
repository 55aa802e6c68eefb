using CsCheck;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>Sentences made of right numbers are never found fault with; one number changed always is, in every shape that the checker knows.</summary>
public class ProsePropertyTests
{
    private static readonly ProseRule[] Arithmetic = [ProseRule.Parts, ProseRule.PartAboveWhole, ProseRule.Share, ProseRule.Growth, ProseRule.Cell, ProseRule.Money, ProseRule.TwoValues];

    private static readonly (string Name, Func<long[], string> Tell)[] Sums =
    [
        ("其中", n => $"全年共收到来信{n[0]}件，其中网上来信{n[1]}件，信函{n[2]}件，其他方式{n[3]}件。"),
        ("括号", n => $"全年收到来信{n[0]}件（其中网上来信{n[1]}件、信函{n[2]}件、其他方式{n[3]}件）。"),
        ("分别为", n => $"全年收到来信{n[0]}件，分别为网上来信{n[1]}件、信函{n[2]}件、电话{n[3]}件。"),
        ("按来源分", n => $"全年收到来信{n[0]}件，按来源分：网上来信{n[1]}件，信函{n[2]}件，电话{n[3]}件。"),
        ("合计", n => $"网上来信{n[1]}件，信函{n[2]}件，电话{n[3]}件，合计{n[0]}件。"),
        ("自报", n => $"全年共收到来信{{stated {n[0]}}}件，其中网上来信{{stated {n[1]}}}件，信函{{stated {n[2]}}}件，其他方式{{stated {n[3]}}}件。"),
    ];

    private static readonly Gen<long[]> GenParts = Gen.Long[1, 90_000].Array[3].Select(parts => new[] { parts.Sum(), parts[0], parts[1], parts[2] });

    [Fact]
    public void Check_WhenPartsMakeTheirWhole_FindsNothingUntilOneIsChanged() =>
        Gen.Select(Gen.Int[0, Sums.Length - 1].Select(at => Sums[at]), GenParts, Gen.Int[0, 3], Gen.Long[-90_000, 90_000]).Where((_, n, at, change) => change != 0 && n[at] + change > 0)
            .Sample((shape, n, at, change) =>
            {
                Found(shape.Tell(n)).ShouldBeEmpty(shape.Tell(n));
                n[at] += change;
                Found(shape.Tell(n)).ShouldHaveSingleItem(shape.Tell(n)).Difference.ShouldNotBe(0);
            });

    [Fact]
    public void Check_WhenAShareIsHalfUp_FindsNothingUntilItIsChanged() =>
        Gen.Select(Gen.Long[1, 90_000], Gen.Long[0, 90_000], Gen.Int[0, 2], Gen.Int[-300, 300]).Where((_, _, _, change) => change != 0).Sample((part, more, places, change) =>
        {
            var whole = part + more;
            var share = Math.Round(part * 100m / whole, places, MidpointRounding.AwayFromZero);
            var wrong = share + (change / (decimal)Math.Pow(10, places));
            string Tell(decimal percent) => $"全年办理来信{whole}件，其中网上来信{part}件，占{percent.ToString($"F{places}", null)}%。";
            Found(Tell(share)).ShouldBeEmpty(Tell(share));
            if (wrong >= 0)
                Found(Tell(wrong)).ShouldHaveSingleItem(Tell(wrong)).Rule.ShouldBe(ProseRule.Share);
        });

    [Fact]
    public void Check_WhenAGrowthIsHalfUp_FindsNothingUntilItIsChanged() =>
        Gen.Select(Gen.Long[1, 90_000], Gen.Long[1, 90_000], Gen.Int[0, 2], Gen.Int[1, 300]).Where((now, before, _, _) => now != before).Sample((now, before, places, change) =>
        {
            var growth = Math.Round(Math.Abs(now - before) * 100m / before, places, MidpointRounding.AwayFromZero);
            var word = now > before ? "增长" : "下降";
            string Tell(decimal percent) => $"全年办理来信{now}件，上年为{before}件，较上年{word}{percent.ToString($"F{places}", null)}%。";
            Found(Tell(growth)).ShouldBeEmpty(Tell(growth));
            var wrong = Tell(growth + (change / (decimal)Math.Pow(10, places)));
            Found(wrong).ShouldHaveSingleItem(wrong).Rule.ShouldBe(ProseRule.Growth);
        });

    private static List<ProseFinding> Found(string text) => [.. Told.Check(text).Where(finding => Arithmetic.Contains(finding.Rule))];
}
