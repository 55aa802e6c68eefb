using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace ReportPortal.Web.Tests;

/// <summary>
/// A mail server on this machine, as small as SMTP allows (RFC 5321); it keeps what it is given. With a user it asks who comes (RFC 4954), with
/// a certificate the connection can be, or is from the start, secret (RFC 3207).
/// </summary>
public sealed partial class MailServer(int port = 0) : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, port);
    private readonly List<ReceivedMail> received = [];
    private Task serving = Task.CompletedTask;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<ReceivedMail> Received => received;

    /// <summary>What was said by those who came, as far as it could be read.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>Who may send, as "name password"; everybody where it is null.</summary>
    public string? User { get; init; }

    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether it is secret from the first byte.</summary>
    public bool IsSecret { get; init; }

    /// <summary>One that asks nobody, at a port where another was.</summary>
    public static MailServer Start(int port)
    {
        var server = new MailServer(port);
        server.listener.Start();
        server.serving = server.ServeAsync();
        return server;
    }

    public static MailServer Start(string? user = null, X509Certificate2? certificate = null, bool isSecret = false)
    {
        var server = new MailServer { User = user, Certificate = certificate, IsSecret = isSecret };
        server.listener.Start();
        server.serving = server.ServeAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                using (var client = await listener.AcceptTcpClientAsync())
                    await MeetAsync(client.GetStream());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task MeetAsync(NetworkStream stream)
    {
        try
        {
            await TalkAsync(IsSecret ? await SecureAsync(stream) : stream, isGreeted: false);
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException)      // who does not like the certificate hangs up
        {
        }
    }

    private async Task TalkAsync(Stream stream, bool isGreeted)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (!isGreeted)
            await writer.WriteLineAsync("220 mail");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            Heard.Add(line);
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                await ReceiveAsync(reader, writer);
            await writer.WriteLineAsync(AnswerTo(line));
            if (line.StartsWith("STARTTLS", StringComparison.OrdinalIgnoreCase))
            {
                await TalkAsync(await SecureAsync(stream), isGreeted: true);
                return;
            }
        }
        await writer.WriteLineAsync("221 bye");
    }

    private string AnswerTo(string line)
    {
        var words = line.Split(' ');
        return words[0].ToUpperInvariant() switch
        {
            "EHLO" => "250-mail" + (User is null ? "" : "\r\n250-AUTH PLAIN") + (Certificate is null || IsSecret ? "" : "\r\n250-STARTTLS") + "\r\n250 8BITMIME",
            "AUTH" => Encoding.UTF8.GetString(Convert.FromBase64String(words[^1])).Trim('\0').Replace('\0', ' ') == User ? "235 come in" : "535 no",
            "STARTTLS" => "220 go on",
            _ => "250 good",
        };
    }

    private async Task<SslStream> SecureAsync(Stream stream)
    {
        var secret = new SslStream(stream);
        await secret.AuthenticateAsServerAsync(Certificate!);
        return secret;
    }

    private async Task ReceiveAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        using var lines = new MemoryStream();
        await using (var kept = new StreamWriter(lines, leaveOpen: true) { NewLine = "\r\n" })
            while (await reader.ReadLineAsync() is { } line && line != ".")
                await kept.WriteLineAsync(line.StartsWith('.') ? line[1..] : line);
        lines.Position = 0;
        using var message = await MimeMessage.LoadAsync(lines);
        received.Add(new(message.To.Mailboxes.Single().Address, message.Subject ?? "", message.TextBody ?? ""));
    }

    /// <summary>One message.</summary>
    public sealed record ReceivedMail(string To, string Subject, string Text)
    {
        public string Link => Address().Match(Text).Value;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
