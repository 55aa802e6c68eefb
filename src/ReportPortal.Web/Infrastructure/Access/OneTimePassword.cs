using System.Security.Cryptography;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>A password that somebody else makes: by chance, of signs that nobody takes for another on paper.</summary>
public static class OneTimePassword
{
    // 32 signs without l, o, 0 and 1: twelve of them are 60 bits.
    private const string Signs = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 3;
    private const int SignsInAGroup = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, SignsInAGroup)));
}
