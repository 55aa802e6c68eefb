using System.Buffers;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>A sentence as it is read, with its numbers; places count from its beginning.</summary>
internal sealed record Sentence(string Text, int Start, IReadOnlyList<Count> Numbers);

/// <summary>A number of a sentence, typed or bound.</summary>
/// <param name="Token">The number.</param>
/// <param name="Lead">All between the number before it and it.</param>
/// <param name="Depth">How many brackets are open around it.</param>
/// <param name="Binding">What it is bound to; null where it is typed.</param>
internal sealed record Count(NumberToken Token, string Lead, int Depth, Binding? Binding)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,；;：:（(、）)“”。");

    /// <summary>What it counts: the words right before it.</summary>
    public string Label { get; } = Lead[(Lead.AsSpan().LastIndexOfAny(Marks) + 1)..].Trim();

    public decimal Value => Token.Value;

    public string Unit => Token.Unit;

    /// <summary>Whether something can be held against it: an amount that its author calls exact.</summary>
    public bool IsAmount => !Token.IsVague && !Token.IsPercent && Unit is not ("百分点" or "个百分点" or "倍");

    /// <summary>Whether it tells a change, or another year's amount, and no amount of this year.</summary>
    public bool IsCompared => Token.IsPercent || ProseWords.Compared().IsMatch(Label);
}
