using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Mail;

/// <summary>Sends mail by the county's server, where one is set.</summary>
public sealed partial class PortalMail(PortalSettings settings, ILogger<PortalMail> log)
{
    private static readonly int PatienceInMilliseconds = (int)TimeSpan.FromSeconds(20).TotalMilliseconds;

    public bool IsSet => settings.Mail.IsSet;

    /// <summary>Hands a message to the server; false where that failed, which the log explains.</summary>
    public async Task<bool> SendAsync(string to, string subject, string words, CancellationToken cancel)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = words } };
        message.From.Add(new MailboxAddress(settings.County.Government, MailboxAddress.Parse(settings.Mail.From).Address));
        message.To.Add(MailboxAddress.Parse(to));
        using var server = new SmtpClient { Timeout = PatienceInMilliseconds };
        try
        {
            await server.ConnectAsync(settings.Mail.Host, settings.Mail.Port, SecurityOf(settings.Mail.Security), cancel);
            if (settings.Mail.User.Length > 0)
                await server.AuthenticateAsync(settings.Mail.User, settings.Mail.Password, cancel);
            await server.SendAsync(message, cancel);
            await server.DisconnectAsync(quit: true, cancel);
            return true;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            Log.NotSent(log, settings.Mail.Host, settings.Mail.Port, failure.GetType().Name, failure.Message);
            return false;
        }
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A mail could not be handed to {Host}:{Port}: {Failure}: {Words}")]
        public static partial void NotSent(ILogger logger, string host, int port, string failure, string words);
    }
}
