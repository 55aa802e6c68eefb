using System.Globalization;

namespace ReportPortal.Web.Infrastructure;

/// <summary>A language of the interface and the prefix its addresses carry.</summary>
public sealed record PortalLanguage(string Code, string Prefix)
{
    public static readonly PortalLanguage Chinese = new("zh-CN", "");
    public static readonly PortalLanguage English = new("en", "/en");
    public static readonly IReadOnlyList<PortalLanguage> All = [Chinese, English];

    /// <summary>The language of this thread, <c>zh</c> or <c>en</c>, from the culture's name: without ICU a culture knows nothing else of itself.</summary>
    public static string Current => Of(CultureInfo.CurrentUICulture);

    public static string Of(CultureInfo culture) => culture.Name.Split('-')[0];

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Code);
}

/// <summary>The page that was asked for, apart from the language it was asked in.</summary>
public sealed record PageAddress(PortalLanguage Language, PathString Base, PathString Path, QueryString Query)
{
    public PortalLanguage OtherLanguage => Language == PortalLanguage.Chinese ? PortalLanguage.English : PortalLanguage.Chinese;

    // One slash only: /en//example.org would otherwise become a link to another site.
    public string In(PortalLanguage language) =>
        Base.ToUriComponent() + language.Prefix + "/" + Path.ToUriComponent().TrimStart('/') + Query.ToUriComponent();
}
