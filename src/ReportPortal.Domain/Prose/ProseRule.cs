namespace ReportPortal.Domain.Prose;

/// <summary>What is asked of the sentences of a report.</summary>
public enum ProseRule
{
    /// <summary>A number is neither bound, computed, literal nor stated (自报数): it stops the signature and no reason lets it pass.</summary>
    Unexplained,

    /// <summary>Parts do not make up their whole (分项之和).</summary>
    Parts,

    /// <summary>A 其中 is larger than what it is a part of.</summary>
    PartAboveWhole,

    /// <summary>A percentage is not that of the numbers in its sentence, rounded half up.</summary>
    Share,

    /// <summary>A change against last year, as an amount or a percentage, is not that of the two years, against the published base.</summary>
    Growth,

    /// <summary>A sentence names a figure of the tables with another value (文表不一致).</summary>
    Cell,

    /// <summary>元 and 万元 are mixed up.</summary>
    Money,

    /// <summary>The same words come with two values (前后不一致).</summary>
    TwoValues,

    /// <summary>A sentence speaks of another year as of the report's.</summary>
    Year,

    /// <summary>The statistics end or begin on another day than the form's (统计期限).</summary>
    Period,

    /// <summary>A document is cited that does not rule this report.</summary>
    Document,

    /// <summary>Another kind of body speaks: 我局 in a township's report.</summary>
    Subject,

    /// <summary>Much of the text is the body's own of last year.</summary>
    LikeLastYear,

    /// <summary>Much of the text is another body's.</summary>
    LikeAnother,

    /// <summary>A section says next to nothing.</summary>
    Thin,

    /// <summary>What a government's report must tell is missing (条例第五十条).</summary>
    Compulsory,

    /// <summary>A fee was charged and the text does not say so, or says the opposite.</summary>
    FeeSilent,

    /// <summary>The text leaves open whether a fee was charged (a bare 无).</summary>
    FeeUnsaid,
}
