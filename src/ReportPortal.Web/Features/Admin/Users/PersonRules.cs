using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.Localization;
using MimeKit;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>What may stand in the fields of a person, wherever they are typed: a form, a table, a command. Each says what is wrong, or null.</summary>
public static partial class PersonRules
{
    private const int MinUserNameLength = 2;

    public static string? UserName(string? typed, IStringLocalizer text) => typed is null or "" ? text["UserNameMissing"].Value
        : typed.Length is < MinUserNameLength or > PortalAccount.MaxUserNameLength || !NameToSignInWith().IsMatch(typed) ? text["UserNameBad", MinUserNameLength, PortalAccount.MaxUserNameLength].Value
        : null;

    public static string? DisplayName(string? typed, IStringLocalizer text) => typed is null or "" ? text["UserDisplayNameMissing"].Value
        : typed.Length > PortalAccount.MaxDisplayNameLength || LooksLikeFormula(typed) ? text["UserDisplayNameBad", PortalAccount.MaxDisplayNameLength].Value
        : null;

    public static string? Telephone(string? typed, IStringLocalizer text) =>
        typed is null or "" || (typed.Length <= PortalAccount.MaxTelephoneLength && NumberToCall().IsMatch(typed)) ? null : text["UserTelephoneBad", PortalAccount.MaxTelephoneLength].Value;

    public static string? Email(string? typed, IStringLocalizer text) =>
        typed is null or "" || (typed.Length <= PortalAccount.MaxEmailLength && AddressToWriteTo().IsMatch(typed) && MailboxAddress.TryParse(typed, out _)) ? null : text["UserEmailBad"].Value;

    /// <summary>One of these as a rule of a form.</summary>
    public static void Holds<T>(this IRuleBuilder<T, string?> field, Func<string?, IStringLocalizer, string?> rule, IStringLocalizer text) =>
        field.Custom((typed, form) =>
        {
            if (rule(Clean(typed), text) is { } fault)
                form.AddFailure(fault);
        });

    /// <summary>What was typed into a field of one line; null for nothing.</summary>
    public static string? Clean(string? typed) => TypedText.Clean(typed ?? "").Replace('\n', ' ').Trim() is { Length: > 0 } clean ? clean : null;

    // What a spreadsheet program would calculate is nobody's name.
    private static bool LooksLikeFormula(string typed) => typed[0] is '=' or '+' or '-' or '@';

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._@-]*$")]
    private static partial Regex NameToSignInWith();

    [GeneratedRegex(@"^[\d+(][\d+()\-/;, ]*$")]
    private static partial Regex NumberToCall();

    [GeneratedRegex(@"^[^@\s<>,;""]+@[^@\s<>,;""]+$")]
    private static partial Regex AddressToWriteTo();
}
