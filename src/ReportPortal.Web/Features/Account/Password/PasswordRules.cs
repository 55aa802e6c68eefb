using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Account.Password;

/// <summary>What is asked of a password that a person chooses: that it is long and not the first that others try. Not which signs it is made of.</summary>
public sealed class PasswordRules(PortalSettings settings, IStringLocalizer<PortalText> text)
{
    /// <summary>Longer ones are not worth hashing.</summary>
    public const int MaxLength = 200;

    private const int LeastOwnPart = 4;

    public int Length => settings.Accounts.PasswordLength;

    /// <summary>What is wrong with a password for this person, in words; null where nothing is.</summary>
    public string? FaultOf(string password, PortalAccount account)
    {
        if (new StringInfo(password).LengthInTextElements < Length)
            return text["PasswordTooShort", Length];
        if (password.Length > MaxLength)
            return text["PasswordTooLong", MaxLength];
        if (IsOf(password, account))
            return text["PasswordIsYours"];
        return CommonPasswords.Has(password) || IsOfTheCounty(password) ? text["PasswordTooCommon"].Value : null;
    }

    // The user name twice, or with a year behind it, is no secret either.
    private static bool IsOf(string password, PortalAccount account)
    {
        string?[] own = [account.UserName, account.DisplayName, account.PhoneNumber, account.Email, account.Email?.Split('@')[0]];
        return own.Any(known => known is not null && IsHardlyMoreThan(password, known));
    }

    private bool IsOfTheCounty(string password) =>
        new[] { settings.County.Name, settings.County.EnglishName, settings.County.Government, settings.County.Office }.Any(name => IsHardlyMoreThan(password, name));

    private static bool IsHardlyMoreThan(string password, string known)
    {
        var (whole, part) = (CommonPasswords.Plain(password), CommonPasswords.Plain(known));
        if (part.Length < LeastOwnPart || !whole.Contains(part, StringComparison.Ordinal))
            return whole == part;
        return !whole.Replace(part, "", StringComparison.Ordinal).Any(char.IsLetter);
    }
}
