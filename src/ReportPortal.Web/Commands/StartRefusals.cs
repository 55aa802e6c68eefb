using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Backups;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Commands;

/// <summary>What keeps the portal or a command from its work, in the words of the one who can mend it.</summary>
public static class StartRefusals
{
    /// <summary>The lines to print; for a failure that nobody foresaw its trace, for the one who looks after the portal.</summary>
    public static IEnumerable<string> Explain(Exception failure, IStringLocalizer text) => failure switch
    {
        SettingsRefusedException refused => [text["SettingsRefused"], .. refused.Reasons.Select(reason => "- " + reason)],
        DatabaseRefusedException refused => [text[refused.TextKey], refused.Message],
        BackupRefused refused => [Backups.Explain(refused, text), .. refused.InnerException is { } cause ? [cause.Message] : Array.Empty<string>()],
        FormatRefused refused => [text["FormatRefused"], .. refused.Faults.Select(fault => "- " + Explain(fault, text))],
        CountyFontsRefused refused => [text["FontsRefused"], .. refused.Faults.Select(fault => "- " + text[KeyOf(fault.Kind), fault.File, fault.Detail])],
        PlaceholderRefused refused => [text["CountyPlaceholder", CountySettings.PlaceholderName], .. refused.Settings.Select(setting => "- " + setting)],
        CompilationRefused refused => [text["CompilationRefused"], .. CompilationWords.Explain(refused, text).Select(reason => "- " + reason)],
        PublicationRefused refused => [text["PublicationRefused"], refused.Message],
        BaseRefused refused => [text["BaseRefused"], .. refused.Reasons.Select(reason => "- " + reason)],
        DemonstrationRefusedException => [text["DemonstrationUnmarked"]],
        RenderingRefused refused => [text["PublicationRefused"], refused.Message],
        ExportRefusedException refused => [refused.Message],
        ChainUnreadable refused => [refused.Message],
        IOException { InnerException: AddressInUseException } taken => [text["PortTaken"], taken.Message],
        IOException or UnauthorizedAccessException => [text["FileFailed"], failure.Message],
        _ => [text["CommandFailed"], failure.ToString()],
    };

    private static string Explain(FormatFault fault, IStringLocalizer text) =>
        text["FormatFaultPlace", fault.File, fault.Path] + text[KeyOf(fault.Kind), fault.Value];

    private static string KeyOf(FormatFaultKind kind) => kind switch
    {
        FormatFaultKind.NotJson => "FormatFaultNotJson",
        FormatFaultKind.MissingFile => "FormatFaultMissingFile",
        FormatFaultKind.Missing => "FormatFaultMissing",
        FormatFaultKind.UnknownKey => "FormatFaultUnknownKey",
        FormatFaultKind.WrongType => "FormatFaultWrongType",
        FormatFaultKind.Duplicate => "FormatFaultDuplicate",
        FormatFaultKind.Unknown => "FormatFaultUnknown",
        FormatFaultKind.Cycle => "FormatFaultCycle",
        FormatFaultKind.Misplaced => "FormatFaultMisplaced",
        FormatFaultKind.MixedUnits => "FormatFaultMixedUnits",
        FormatFaultKind.MissingLabel => "FormatFaultMissingLabel",
        FormatFaultKind.BadText => "FormatFaultBadText",
        _ => "FormatFaultBadValue",
    };

    private static string KeyOf(CountyFontFaultKind kind) => kind switch
    {
        CountyFontFaultKind.NoFont => "FontFaultNoFont",
        CountyFontFaultKind.PostScriptOutlines => "FontFaultPostScriptOutlines",
        CountyFontFaultKind.EmbeddingForbidden => "FontFaultEmbeddingForbidden",
        CountyFontFaultKind.SubsettingForbidden => "FontFaultSubsettingForbidden",
        CountyFontFaultKind.OutlinesForbidden => "FontFaultOutlinesForbidden",
        CountyFontFaultKind.PartUnknown => "FontFaultPartUnknown",
        CountyFontFaultKind.PartTaken => "FontFaultPartTaken",
        CountyFontFaultKind.DigitsMissing => "FontFaultDigitsMissing",
        CountyFontFaultKind.CharactersMissing => "FontFaultCharactersMissing",
        _ => "FontFaultDamaged",
    };
}
