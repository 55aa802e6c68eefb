using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Account.SecondFactor;

/// <summary>A secret between the page that shows it and the code that proves it. It travels with the page, locked and for one person, so that merely looking changes nothing.</summary>
public sealed class PendingSecrets(IDataProtectionProvider protection, PortalSettings settings)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public string New(string accountId) => LockOf(accountId).Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(Totp.SecretBytes)), Life);

    /// <summary>The secret; null where it is too old, altered, or another person's.</summary>
    public byte[]? Read(string accountId, string? locked)
    {
        try
        {
            return locked is null ? null : Convert.FromHexString(LockOf(accountId).Unprotect(locked));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What an app reads from the picture.</summary>
    public string AddressOf(PortalAccount account, byte[] secret)
    {
        var issuer = Uri.EscapeDataString(settings.County.Office);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={Totp.Write(secret)}&issuer={issuer}";
    }

    /// <summary>The picture, dark on white whatever the page's colours: cameras want it so.</summary>
    public static string PictureOf(string address)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(4);
    }

    private ITimeLimitedDataProtector LockOf(string accountId) => protection.CreateProtector("second-factor", accountId).ToTimeLimitedDataProtector();
}
