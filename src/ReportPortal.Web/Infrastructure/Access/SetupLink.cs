using System.Security.Cryptography;
using System.Text;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>The address at which a portal without accounts is set up. It is new at each start and known by its digest alone.</summary>
public sealed class SetupLink
{
    private const int TokenBytes = 32;
    private byte[]? digest;

    /// <summary>Makes the address, of which only the caller knows; one made before is good no more.</summary>
    public string Offer()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        digest = DigestOf(token);
        return "/setup/" + token;
    }

    public bool Opens(string token) => digest is { } known && CryptographicOperations.FixedTimeEquals(known, DigestOf(token));

    /// <summary>There is an account now.</summary>
    public void Close() => digest = null;

    private static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
