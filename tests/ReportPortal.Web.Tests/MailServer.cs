using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MimeKit;

namespace ReportPortal.Web.Tests;

/// <summary>A mail server on this machine, as small as SMTP allows (RFC 5321); it keeps what it is given.</summary>
public sealed partial class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<ReceivedMail> received = [];
    private Task serving = Task.CompletedTask;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<ReceivedMail> Received => received;

    public static MailServer Start()
    {
        var server = new MailServer();
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
                    await TalkAsync(client.GetStream());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                await ReceiveAsync(reader, writer);
            await writer.WriteLineAsync("250 good");
        }
        await writer.WriteLineAsync("221 bye");
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
