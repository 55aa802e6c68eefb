using FluentValidation;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>Queries as typed, a row each; rows without words are passed over.</summary>
public sealed record ReturnInput
{
    private const int Rows = 3;
    private const int MostRows = 100;

    public static ReturnInput Empty { get; } = new() { Remarks = [.. Enumerable.Repeat(new RemarkInput(), Rows)] };

    // A list: what is bound is put into what stands there, and an array takes nothing.
    public List<RemarkInput> Remarks { get; init; } = [];

    /// <summary>Whether only another row is asked for.</summary>
    public bool More { get; init; }

    public IReadOnlyList<Remark> Typed => [.. Remarks.Where(remark => remark.IsSaid).Select(remark => new Remark(remark.IsOfWhole ? null : remark.Target, remark.Words!))];

    /// <summary>The same with as many rows as the page shows at least, and one more where it is asked for.</summary>
    public ReturnInput Shown() => this with { Remarks = [.. Remarks, .. Enumerable.Repeat(new RemarkInput(), Math.Clamp(Rows - Remarks.Count, More && Remarks.Count < MostRows ? 1 : 0, Rows))] };
}

/// <summary>One query as typed.</summary>
public sealed record RemarkInput
{
    /// <summary>A cell, a text's part, or nothing for the whole.</summary>
    public string? Target { get; init; }

    public string? Words { get; init; }

    public bool IsSaid => !string.IsNullOrWhiteSpace(Words);

    public bool IsOfWhole => string.IsNullOrEmpty(Target);

    public bool Fits(YearForm form) => IsOfWhole || form.HasNarrative(Target!) || (CellRef.TryParse(Target, out var cell) && form.Find(cell) is not null);
}

public sealed class ReturnRules : AbstractValidator<ReturnInput>
{
    public ReturnRules(IStringLocalizer<PortalText> text)
    {
        RuleForEach(input => input.Remarks).ChildRules(remark =>
        {
            remark.RuleFor(row => row.Words).NotEmpty().When(row => !row.IsOfWhole).WithMessage(_ => text["ReviewRemarkMissing"]);
            remark.RuleFor(row => row.Words).MaximumLength(FilingQuery.MaxLength).WithMessage(_ => text["ReviewRemarkTooLong", FilingQuery.MaxLength]);
        });
        RuleFor(input => input.Remarks).Must(rows => rows.Any(row => row.IsSaid || !row.IsOfWhole)).WithMessage(_ => text["ReviewRemarkNone"]).OverridePropertyName("Remarks[0].Words");
    }
}

/// <summary>A change as agreed by telephone of a cell or a text as typed.</summary>
public sealed record AmendInput
{
    public string? Cell { get; init; }

    public string? Value { get; init; }

    /// <summary>A text's part, and its new words.</summary>
    public string? Part { get; init; }

    public string? Words { get; init; }

    public string? Reason { get; init; }
}
