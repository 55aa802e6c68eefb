namespace ReportPortal.Web.Features.Errors;

/// <summary>What went wrong, in words for the person in front of the screen; the names are keys of PortalText.</summary>
public sealed record ErrorPage(int Status, string Title, string Text)
{
    public static ErrorPage Of(int status) => status switch
    {
        StatusCodes.Status403Forbidden => new(status, "ForbiddenTitle", "ForbiddenText"),
        StatusCodes.Status404NotFound => new(status, "NotFoundTitle", "NotFoundText"),
        StatusCodes.Status429TooManyRequests => new(status, "TooManyTitle", "TooManyText"),
        StatusCodes.Status503ServiceUnavailable => new(status, "UnavailableTitle", "UnavailableText"),
        >= StatusCodes.Status500InternalServerError => new(status, "FailureTitle", "FailureText"),
        _ => new(status, "RefusedTitle", "RefusedText"),
    };
}
