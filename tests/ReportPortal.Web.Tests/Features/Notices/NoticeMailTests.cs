using ReportPortal.Data.Notices;

namespace ReportPortal.Web.Tests.Features.Notices;

/// <summary>Notices by mail: where mail is set up, to those who have an address, once.</summary>
public sealed class NoticeMailTests
{
    [Fact]
    public async Task Run_WhenMailIsSetUp_SendsEachPersonOneMessageOnce()
    {
        await using var server = MailServer.Start();
        await using var county = new NoticesCounty { MailPort = server.Port };
        await county.OpenAsync();
        await county.ChangePersonAsync("li", account =>
        {
            account.Email = "li@example.gov.cn";
            account.Grant(Domain.Accounts.PortalRole.Clerk, "finance");
        });

        await county.MorningAsync(NoticesCounty.Opened, times: 3);
        await county.MorningAsync(NoticesCounty.Opened.AddDays(1));

        var mail = server.Received.ShouldHaveSingleItem();
        (mail.To, mail.Subject).ShouldBe(("li@example.gov.cn", "南华县政府信息公开年度报告：2条通知"));
        mail.Text.ShouldContain("南华县教育体育局：2022年度填报已经开始，请在1月30日前报送。");
        mail.Text.ShouldContain("南华县财政局：2022年度填报已经开始");
        mail.Text.ShouldContain("请登录办理：https://ogi.example.gov.cn");
        var (li, notices) = ((await county.AccountAsync("li")).Id, await county.NoticesAsync());
        notices.ShouldAllBe(notice => notice.MailedAt.HasValue == (notice.AccountId == li));
    }

    [Fact]
    public async Task Run_WhenTheServerIsDown_LetsTheNoticeStandAndSendsItTheNextDay()
    {
        int port;
        await using (var gone = MailServer.Start())
            port = gone.Port;
        await using var county = new NoticesCounty { MailPort = port };
        await county.OpenAsync();
        await county.ChangePersonAsync("li", account => account.Email = "li@example.gov.cn");

        await county.MorningAsync(NoticesCounty.Opened);
        (await county.ToldAsync("li")).Select(told => told.Kind).ShouldBe([NoticeKind.YourTurn]);
        (await county.NoticesAsync()).ShouldAllBe(notice => notice.MailedAt == null);

        await using var back = MailServer.Start(port);
        await county.MorningAsync(NoticesCounty.Opened.AddDays(1), times: 2);

        back.Received.ShouldHaveSingleItem().Text.ShouldContain("2022年度填报已经开始");
    }

    [Fact]
    public async Task Run_WhenItWasPutAwayOrIsDoneByThen_SendsNothing()
    {
        await using var server = MailServer.Start();
        await using var county = new NoticesCounty { MailPort = server.Port };
        await county.OpenAsync();
        await county.ChangePersonAsync("office", account => account.Email = "office@example.gov.cn");
        await county.SubmitAsync("education", "li");
        await county.TellAsync("education");
        var office = (await county.AccountAsync("office")).Id;
        await county.ChangeAsync("education", (filing, now) => filing.Accept(office, now));

        await county.MorningAsync(NoticesCounty.Opened);

        server.Received.ShouldBeEmpty();
        (await county.ToldAsync("office")).Select(told => told.Kind).ShouldBe([NoticeKind.Submitted]);
    }
}
