using System.Text;
using ReportPortal.Web.Features.Account.SecondFactor;

namespace ReportPortal.Web.Tests.Features.Account;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six of eight digits.
    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037")]
    public void CodeAt_WhenTheStandardGivesOne_IsThatOne(long seconds, string code) => Totp.CodeAt(Secret, seconds / 30).ShouldBe(code);

    [Theory, InlineData(-61, false), InlineData(-30, true), InlineData(0, true), InlineData(30, true), InlineData(61, false)]
    public void StepOf_WhenClocksDiffer_TakesOneStepEitherWay(int seconds, bool taken)
    {
        var now = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        var code = Totp.CodeAt(Secret, Totp.StepAt(now.AddSeconds(seconds)));

        (Totp.StepOf(Secret, code, now) is not null).ShouldBe(taken);
    }

    [Theory, InlineData(""), InlineData("28708"), InlineData("2870820"), InlineData("abcdef")]
    public void StepOf_WhenItIsNoCode_IsNone(string code) => Totp.StepOf(Secret, code, DateTime.UnixEpoch.AddSeconds(59)).ShouldBeNull();

    [Fact]
    public void Write_WhenASecret_IsBase32() => Totp.Write(Secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}
