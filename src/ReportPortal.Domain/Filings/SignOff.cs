namespace ReportPortal.Domain.Filings;

/// <summary>Who signed a body's figures on paper (审签).</summary>
/// <param name="PreparedBy">填报人.</param>
/// <param name="ReviewedBy">审核人.</param>
/// <param name="HeadOfUnit">单位负责人.</param>
/// <param name="Telephone">联系电话.</param>
/// <param name="On">The day.</param>
public sealed record SignOff(string PreparedBy, string ReviewedBy, string HeadOfUnit, string Telephone, DateOnly On)
{
    /// <summary>The longest name or telephone number, in characters.</summary>
    public const int MaxLength = 50;
}
