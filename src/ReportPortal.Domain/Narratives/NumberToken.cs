namespace ReportPortal.Domain.Narratives;

/// <summary>A number as it stands in a sentence.</summary>
/// <param name="At">The digits, with a percent sign or a 万 that belongs to them; without the unit.</param>
/// <param name="Digits">The digits alone, narrow and without thousands marks, also of a number in words.</param>
/// <param name="Value">What it says; money in 元 whatever it is written in.</param>
/// <param name="Unit">What it counts: a measure word, <c>元</c>, <c>%</c>; empty where none follows.</param>
internal sealed record NumberToken(Stretch At, string Digits, decimal Value, string Unit)
{
    /// <summary>Where the unit ends.</summary>
    public required int End { get; init; }

    /// <summary>Decimals as written.</summary>
    public int Places { get; init; }

    /// <summary>1, or what 万 and 亿 make of it.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether the author says that it is not exact (约, 余, 以上), or it is one end of a range: nothing can be held against it.</summary>
    public bool IsVague { get; init; }

    public bool IsPercent => Unit == "%";

    public bool IsMoney => Unit == "元";

    /// <summary>The symbol of the unit it is written in.</summary>
    public string Symbol => IsMoney && Scale == 10_000 ? "万元" : IsMoney && Scale > 1 ? "亿元" : Unit;

    /// <summary>How far the exact amount may lie from it: half of the last digit where it is written with decimals or in 万.</summary>
    public decimal Slack => Scale > 1 || Places > 0 ? Scale / 2 / Power(Places) : 0;

    /// <summary>Whether it can stand for an exact amount.</summary>
    public bool Tells(decimal exact) => Math.Abs(exact - Value) <= Slack;

    public static decimal Power(int places) => places == 0 ? 1 : 10 * Power(places - 1);
}
