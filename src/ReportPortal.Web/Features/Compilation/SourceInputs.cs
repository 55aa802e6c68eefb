using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>A lead office's figure, as typed.</summary>
public sealed record LeadInput
{
    public string? LeadCell { get; init; }
    public string? LeadDepartment { get; init; }
    public string? LeadAmount { get; init; }
    public string? LeadReason { get; init; }

    /// <summary>What stood there when the page was made; empty for a new one.</summary>
    public string? Seen { get; init; }
}

/// <summary>An adjustment, as typed.</summary>
public sealed record AdjustmentInput
{
    public string? AdjustCell { get; init; }
    public bool IsLess { get; init; }
    public string? AdjustAmount { get; init; }
    public string? Template { get; init; }
    public string? AdjustReason { get; init; }

    /// <summary>Which of the usual cases it is; null for what is none.</summary>
    public AdjustmentTemplate? Case => Enum.TryParse<AdjustmentTemplate>(Template, out var template) && Enum.IsDefined(template) ? template : null;
}

/// <summary>Base figures, as pasted or read from a file.</summary>
public sealed record BaseInput
{
    public string? BaseTable { get; init; }
    public string? BaseSource { get; init; }
    public string? BaseReason { get; init; }
}

public sealed class LeadRules : AbstractValidator<LeadInput>
{
    public LeadRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(lead => lead.LeadDepartment).NotEmpty().WithMessage(_ => text["SourceDepartmentMissing"]);
        RuleFor(lead => lead.LeadReason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => text["SourceReasonMissing"]);
        RuleFor(lead => lead.LeadReason).MaximumLength(Adjustment.MaxReasonLength).WithMessage(_ => text["SourceReasonTooLong", Adjustment.MaxReasonLength]);
    }
}

public sealed class AdjustmentRules : AbstractValidator<AdjustmentInput>
{
    public AdjustmentRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(adjustment => adjustment.Template).Must((adjustment, _) => adjustment.Case is not null).WithMessage(_ => text["SourceReasonMissing"]);
        RuleFor(adjustment => adjustment.AdjustReason).Must(reason => !string.IsNullOrWhiteSpace(reason)).When(adjustment => adjustment.Case == AdjustmentTemplate.Other).WithMessage(_ => text["SourceReasonMissing"]);
        RuleFor(adjustment => adjustment.AdjustReason).MaximumLength(Adjustment.MaxReasonLength / 2).WithMessage(_ => text["SourceReasonTooLong", Adjustment.MaxReasonLength / 2]);
    }
}

/// <summary>Understands what was typed for a cell, or says beside its field what is wrong with it.</summary>
public sealed class SourceReader(YearForm form, ModelStateDictionary faults, IStringLocalizer text)
{
    public LeadFigure? Lead(LeadInput input)
    {
        if (Cell(input.LeadCell, nameof(LeadInput.LeadCell)) is not { } cell || Amount(cell, input.LeadAmount, nameof(LeadInput.LeadAmount), cell.IsSigned) is not { } amount || !faults.IsValid)
            return null;
        return LeadFigure.Of(form, cell.Cell, input.LeadDepartment!, Figure.Of(amount));
    }

    public Adjustment? Adjustment(AdjustmentInput input, string by, DateTime now)
    {
        if (Cell(input.AdjustCell, nameof(AdjustmentInput.AdjustCell)) is not { } cell || Amount(cell, input.AdjustAmount, nameof(AdjustmentInput.AdjustAmount), mayBeNegative: false) is not { } amount)
            return null;
        if (amount == 0)
            faults.AddModelError(nameof(AdjustmentInput.AdjustAmount), text["SourceAmountZero"]);
        return faults.IsValid ? Domain.Rollup.Adjustment.Of(form, cell.Cell, input.IsLess ? -amount : amount, input.Case!.Value, Reason(input), by, now) : null;
    }

    private CellFormat? Cell(string? typed, string field)
    {
        if (CellRef.TryParse(typed, out var cell) && form.Find(cell) is { Computed: false, IsLocked: false } format)
            return format;
        faults.AddModelError(field, text["SourceCellMissing"]);
        return null;
    }

    private long? Amount(CellFormat cell, string? typed, string field, bool mayBeNegative)
    {
        var fault = FigureText.TryParse(typed, cell.Unit, out var figure, mayBeNegative);
        if (fault == FigureFault.None && figure.Amount is { } amount && Math.Abs(amount) <= FigureText.LargestEntry(cell.Unit))
            return amount;
        faults.AddModelError(field, fault != FigureFault.None ? EnteredFigures.Explain(fault, typed ?? "", cell, text) : figure.Amount is null ? text["SourceAmountMissing"] : EnteredFigures.Explain(FigureFault.TooLarge, typed!, cell, text));
        return null;
    }

    private string Reason(AdjustmentInput input)
    {
        var words = input.AdjustReason?.Trim() ?? "";
        return input.Case is not { } known || known == AdjustmentTemplate.Other ? words : words.Length == 0 ? text[known.TextKey()] : text["ReasonWithWords", text[known.TextKey()], words];
    }
}

/// <summary>What the usual reasons are called.</summary>
public static class SourceText
{
    public static string TextKey(this AdjustmentTemplate template) => template switch
    {
        AdjustmentTemplate.JointDocument => "AdjustmentJointDocument",
        AdjustmentTemplate.CoDefendants => "AdjustmentCoDefendants",
        AdjustmentTemplate.ReconsideringCoDefendant => "AdjustmentReconsidering",
        AdjustmentTemplate.PassedOn => "AdjustmentPassedOn",
        _ => "AdjustmentOther",
    };
}
