using Microsoft.Extensions.Options;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>The portal cannot start with these settings; the reasons are in plain words, one a line.</summary>
public sealed class SettingsRefusedException(Exception cause) : Exception(cause.Message, cause)
{
    public IEnumerable<string> Reasons => InnerException is OptionsValidationException refused
        ? refused.Failures
        : [Message + " " + GetBaseException().Message];     // a file that is not JSON: which file, then which line

    public static bool IsCauseOf(Exception failure) => failure is OptionsValidationException or InvalidDataException;
}
