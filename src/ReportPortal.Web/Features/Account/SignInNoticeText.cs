namespace ReportPortal.Web.Features.Account;

/// <summary>What is said of why one stands at the door again.</summary>
public static class SignInNoticeText
{
    public static string TextKey(this SignInNotice notice) => notice switch
    {
        SignInNotice.NotSent => "NoticeNotSent",
        SignInNotice.OutEverywhere => "NoticeOutEverywhere",
        SignInNotice.CodeTooLate => "NoticeCodeTooLate",
        SignInNotice.PasskeyRefused => "NoticePasskeyRefused",
        SignInNotice.OpenIdUnknown => "NoticeOpenIdUnknown",
        SignInNotice.OpenIdInactive => "NoticeOpenIdInactive",
        SignInNotice.OpenIdFailed => "NoticeOpenIdFailed",
        _ => "NoticeEnded",
    };
}
