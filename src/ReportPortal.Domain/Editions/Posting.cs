using System.Globalization;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Editions;

/// <summary>The oldest edition of a report, as far as a posting asks for it.</summary>
/// <param name="Year">The year of the report.</param>
/// <param name="BodyCode">Whose it is.</param>
/// <param name="Kind">Whether the portal published it or recorded what was published elsewhere.</param>
/// <param name="PublishedOn">The day it was made.</param>
public sealed record PostedEdition(ReportYear Year, string BodyCode, EditionKind Kind, DateOnly PublishedOn);

/// <summary>公布登记: where, and on which day, a report was put up in the county's own site (条例第四十九条: 向社会公布).</summary>
public sealed class Posting
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxAddress = 500;

    /// <summary>The year of the report.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>Whose report it is.</summary>
    public required string BodyCode { get; init; }

    /// <summary>Where readers find it: <c>http</c> or <c>https</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The day it was put up, in the county's time zone.</summary>
    public DateOnly PostedOn { get; private set; }

    /// <summary>Registers it.</summary>
    /// <param name="edition">The oldest edition of the report.</param>
    /// <param name="address">Where it was put up, as typed.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">Today in the county's time zone.</param>
    /// <exception cref="PostingRefused">It is no address, or not on that day.</exception>
    public static Posting Register(PostedEdition edition, string address, DateOnly on, DateOnly today)
    {
        var posting = new Posting { Year = edition.Year, BodyCode = edition.BodyCode };
        posting.Mend(edition, address, on, today);
        return posting;
    }

    /// <summary>Mends what was registered; nothing of it is changed where that is refused.</summary>
    /// <param name="edition">The oldest edition of the report.</param>
    /// <param name="address">Where it was put up, as typed.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">Today in the county's time zone.</param>
    /// <exception cref="PostingRefused">It is no address, or not on that day.</exception>
    public void Mend(PostedEdition edition, string address, DateOnly on, DateOnly today)
    {
        var clean = TypedText.Clean(address).Trim();
        Refuse(IsOfTheWeb(clean), PostingRefusal.NotAnAddress, clean);
        Refuse(clean.Length <= MaxAddress, PostingRefusal.AddressTooLong, clean);
        Refuse(on <= today, PostingRefusal.InTheFuture, Print(today));
        // A recorded report was out before the portal knew of it; but no report is out before its year is over (条例第五十条: 上一年度).
        Refuse(edition.Kind == EditionKind.Recorded || on >= edition.PublishedOn, PostingRefusal.BeforeTheEdition, Print(edition.PublishedOn));
        Refuse(on.Year > edition.Year.Value, PostingRefusal.BeforeTheYearEnded, edition.Year.ToString());
        (Address, PostedOn) = (clean, on);
    }

    private static bool IsOfTheWeb(string address) =>
        !address.Any(char.IsWhiteSpace) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    private static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Refuse(bool allowed, PostingRefusal refusal, string detail)
    {
        if (!allowed)
            throw new PostingRefused(refusal, detail);
    }
}
