namespace ReportPortal.Rendering.Verification;

/// <summary>Where things lie in an archive.</summary>
internal static class ArchivePlaces
{
    public const string Sums = "SHA256SUMS";
    public const string Files = "files/";
    public const string Seal = "seal/seal.json";
    public const string Document = "seal/document.json";
    public const string Form = "seal/form.json";
    public const string Figures = "seal/figures.json";
    public const string Changes = "seal/changes.json";
    public const string Chain = "seal/chain.json";
    public const string Article = "seal/article.html";
    public const string Schema = "schema/report-1.json";

    private const string PageFormat = "article";

    /// <summary>The place of a file of the edition: what is to download under its county's name, the page's article with what is sealed.</summary>
    public static string Of(string title, string format) => format == PageFormat ? Article : Files + CountyFileName.Of(title, format);
}
