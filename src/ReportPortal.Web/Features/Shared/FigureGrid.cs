using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Shared;

/// <summary>A table of a form as it is laid out on a page: its heads as in print, each cell as the page draws it.</summary>
/// <param name="Draw">Draws a cell, <c>td</c> and all.</param>
public sealed record FigureGrid(TableFormat Format, int Year, Func<CellRef, object> Draw)
{
    public HeadGrid Columns { get; } = new(Format.Columns);

    public HeadGrid Rows { get; } = new(Format.Rows);

    /// <summary>The words of a head.</summary>
    public string Head(TableHead head, string language) => head.Title.In(language).Replace("{year}", Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
