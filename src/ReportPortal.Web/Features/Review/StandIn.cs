using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Filling;

namespace ReportPortal.Web.Features.Review;

/// <summary>What the county's office does in a body's place: it enters figures from paper, a nil return or a change as agreed by telephone.</summary>
public sealed class StandIn(PortalDbContext db, FilingDesk desk)
{
    /// <summary>The detail of a refused nil return: requests were carried over from last year, so something happened.</summary>
    public const string CarriedOver = "carried-over";

    /// <summary>The detail of a refused nil return: figures above 0 stand there.</summary>
    public const string HasFigures = "has-figures";

    /// <summary>The detail of a refused paper: there are as many files as a filing may have.</summary>
    public const string TooManyFiles = "too-many-files";

    /// <summary>Filing on behalf: from now on the office enters it; the body's paper is kept beside it.</summary>
    /// <exception cref="FilingRefused">It is submitted or accepted.</exception>
    public Task BeginAsync(OpenFiling open, ScannedPaper paper, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        filing.FillOnBehalf();
        if (db.FilingFiles.Count(file => file.FilingId == filing.Id) >= FilingFile.MaxFiles)
            throw new FilingRefused(FilingRefusal.TooLong, TooManyFiles);
        db.FilingFiles.Add(paper.Of(filing, act));
        return filing.State;
    }, cancel);

    /// <summary>A nil return: every blank is answered with 0 for the body, and the office goes on with it.</summary>
    /// <exception cref="FilingRefused">It is submitted or accepted, or figures above 0 stand there, those carried over from last year among them.</exception>
    public Task NilAsync(OpenFiling open, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        var carried = open.Form.Openings.Select(opening => opening.Cell).ToHashSet();
        if (filing.IsOpen && filing.Cells.FirstOrDefault(cell => cell.Amount is not (null or 0)) is { } happened)
            throw new FilingRefused(FilingRefusal.Unbalanced, carried.Contains(happened.Cell) ? CarriedOver : HasFigures);
        filing.FillOnBehalf();
        return filing.FillZeros(open.Form, open.Form.InputCells);
    }, cancel);

    /// <summary>Changes a figure as agreed by telephone.</summary>
    /// <exception cref="FilingRefused">It is not waiting for the office, the cell cannot be answered so, or nothing changes.</exception>
    public Task AmendAsync(OpenFiling open, CellRef cell, Figure figure, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        filing.Amend(open.Form, cell, figure, AgreementOf(act));
        return filing.State;
    }, cancel);

    /// <summary>Changes a text as agreed by telephone.</summary>
    /// <exception cref="FilingRefused">It is not waiting for the office, or nothing changes.</exception>
    /// <exception cref="Domain.Narratives.NarrativeRefused">The text names a cell that the form does not have, or the like.</exception>
    public Task AmendAsync(OpenFiling open, string part, string words, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        filing.Amend(open.Form, part, words, AgreementOf(act));
        return filing.State;
    }, cancel);

    private static AgreedBy AgreementOf(Act act) => new(Guid.CreateVersion7(act.At), act.Reason ?? "", act.By, act.At);
}
