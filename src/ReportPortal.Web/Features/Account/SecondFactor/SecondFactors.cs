using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;

namespace ReportPortal.Web.Features.Account.SecondFactor;

/// <summary>
/// Keeps what proves a person's telephone, and the codes for the day it is lost. The secret is locked with the key of the history and the
/// codes are signatures by it: the database alone gives neither away. Nothing is saved here.
/// </summary>
public sealed class SecondFactors(PortalDbContext db, HistoryKey key)
{
    /// <summary>How many codes for emergencies one gets.</summary>
    public const int Codes = 10;

    private const string Provider = "portal";
    private const string Secret = "second-factor";
    private const string Recovery = "recovery-codes";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";      // none that looks like another
    private const int CodeLength = 10;
    private const int SignedLength = 32;

    /// <summary>Asks for the codes of this secret from now on; returns the codes for emergencies, which nobody can read again.</summary>
    public async Task<IReadOnlyList<string>> TurnOnAsync(PortalAccount account, byte[] secret, long step, CancellationToken cancel)
    {
        account.TurnSecondFactorOn(step);
        await WriteAsync(account, Secret, Lock(account, secret), cancel);
        return await NewCodesAsync(account, cancel);
    }

    public async Task<IReadOnlyList<string>> NewCodesAsync(PortalAccount account, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString(Letters, CodeLength)).ToList();
        await WriteAsync(account, Recovery, string.Join(' ', codes.Select(code => Sign(account, code))), cancel);
        return [.. codes.Select(code => code[..(CodeLength / 2)] + "-" + code[(CodeLength / 2)..])];
    }

    /// <summary>Asks for no codes any more, and forgets what proved them: for its owner, or for whoever helps one that lost the telephone.</summary>
    public async Task TurnOffAsync(PortalAccount account, CancellationToken cancel)
    {
        account.TurnSecondFactorOff();
        foreach (var name in new[] { Secret, Recovery })
            if (await FindAsync(account, name, cancel) is { } token)
                db.Remove(token);
    }

    public async Task<int> CodesLeftAsync(PortalAccount account, CancellationToken cancel) => Split(await FindAsync(account, Recovery, cancel)).Length;

    /// <summary>Uses up a code of either kind; false where it is wrong or was used before.</summary>
    public async Task<bool> UseAsync(PortalAccount account, string typed, DateTime now, CancellationToken cancel)
    {
        var code = string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
        if (code.Length == CodeLength)
            return await UseRecoveryCodeAsync(account, code, cancel);
        return await FindAsync(account, Secret, cancel) is { Value: { } locked } && Unlock(account, locked) is { } secret
            && Totp.StepOf(secret, code, now) is { } step && account.UseCode(step);
    }

    private async Task<bool> UseRecoveryCodeAsync(PortalAccount account, string code, CancellationToken cancel)
    {
        var (token, signed) = (await FindAsync(account, Recovery, cancel), Sign(account, code));
        var codes = Split(token);
        if (!codes.Contains(signed))
            return false;
        token!.Value = string.Join(' ', codes.Where(known => known != signed));
        account.UseRecoveryCode();
        return true;
    }

    private async Task WriteAsync(PortalAccount account, string name, string value, CancellationToken cancel)
    {
        if (await FindAsync(account, name, cancel) is { } token)
            token.Value = value;
        else
            db.Add(new IdentityUserToken<string> { UserId = account.Id, LoginProvider = Provider, Name = name, Value = value });
    }

    private Task<IdentityUserToken<string>?> FindAsync(PortalAccount account, string name, CancellationToken cancel) =>
        db.Set<IdentityUserToken<string>>().SingleOrDefaultAsync(token => token.UserId == account.Id && token.LoginProvider == Provider && token.Name == name, cancel);

    private static string[] Split(IdentityUserToken<string>? codes) => codes?.Value?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string Sign(PortalAccount account, string code) => key.Sign($"recovery-code:{account.Id}:{code}")[..SignedLength];

    private byte[] LockOf(PortalAccount account) => Convert.FromHexString(key.Sign("second-factor:" + account.Id));

    private string Lock(PortalAccount account, byte[] secret)
    {
        var (nonce, tag, locked) = (RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize], new byte[secret.Length]);
        using var lockOf = new AesGcm(LockOf(account), tag.Length);
        lockOf.Encrypt(nonce, secret, locked, tag);
        return Convert.ToBase64String([.. nonce, .. tag, .. locked]);
    }

    // Null under another key than it was locked with: its owner has to be helped, as with a lost telephone.
    private byte[]? Unlock(PortalAccount account, string text)
    {
        var (bytes, nonce, tag) = (Convert.FromBase64String(text), AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var secret = new byte[bytes.Length - nonce - tag];
        using var lockOf = new AesGcm(LockOf(account), tag);
        try
        {
            lockOf.Decrypt(bytes.AsSpan(0, nonce), bytes.AsSpan(nonce + tag), bytes.AsSpan(nonce, tag), secret);
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
