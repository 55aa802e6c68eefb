using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using ReportPortal.Web.Infrastructure.Mail;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Tests.Infrastructure.Mail;

/// <summary>How the portal comes to the mail server: with its name where that is asked for, and to nobody whom it cannot trust.</summary>
public sealed class PortalMailTests
{
    private const string User = "ogi";
    private const string Password = "a-password-of-the-mail";

    [Fact]
    public async Task Send_WhenTheServerAsksWhoComes_SignsIn()
    {
        await using var server = MailServer.Start($"{User} {Password}");

        (await SendAsync(server, MailSecurity.None, Password)).ShouldBeTrue();

        server.Received.ShouldHaveSingleItem().Subject.ShouldBe("邀请");
    }

    [Fact]
    public async Task Send_WhenThePasswordIsWrong_SendsNothing()
    {
        await using var server = MailServer.Start($"{User} {Password}");

        (await SendAsync(server, MailSecurity.None, "another")).ShouldBeFalse();

        server.Received.ShouldBeEmpty();
    }

    [Theory, InlineData(MailSecurity.StartTls), InlineData(MailSecurity.Tls)]
    public async Task Send_WhenTheCertificateIsOneThatNobodyVouchesFor_TellsNeitherPasswordNorMail(MailSecurity security)
    {
        using var certificate = SelfMade();
        await using var server = MailServer.Start($"{User} {Password}", certificate, security == MailSecurity.Tls);

        (await SendAsync(server, security, Password)).ShouldBeFalse();

        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
        server.Received.ShouldBeEmpty();
    }

    [Theory, InlineData(MailSecurity.StartTls), InlineData(MailSecurity.Tls)]
    public async Task Send_WhenTheServerHasNoSecretConnection_TellsNeitherPasswordNorMail(MailSecurity security)
    {
        await using var server = MailServer.Start($"{User} {Password}");

        (await SendAsync(server, security, Password)).ShouldBeFalse();

        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
        server.Received.ShouldBeEmpty();
    }

    private static Task<bool> SendAsync(MailServer server, MailSecurity security, string password)
    {
        var settings = new PortalSettings
        {
            County = new() { Name = "南华县", Government = "南华县人民政府" },
            Mail = new() { Host = "localhost", Port = server.Port, Security = security, User = User, Password = password, From = "ogi@example.gov.cn" },
        };
        return new PortalMail(settings, NullLogger<PortalMail>.Instance).SendAsync("sun@example.gov.cn", "邀请", "请打开链接", TestContext.Current.CancellationToken);
    }

    // For the right name and day: all that is wrong with it is that nobody vouches for it.
    private static X509Certificate2 SelfMade()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
