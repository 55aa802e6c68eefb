using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Tests.TestData;

/// <summary>Pages of one role, which stand in for all of them.</summary>
[ForRoles(PortalRole.Coordinator), Route("/sample/office")]
public sealed class OfficeController : Controller
{
    [HttpGet]
    public IActionResult Show() => Content("office");

    /// <summary>A page with a form to type in, and what the layout gives to the script that keeps it.</summary>
    [HttpGet("form")]
    public IActionResult Form() => Content(
        $"""
        <!doctype html><html lang="zh-CN"><title>form</title><main id="content">
        <form method="post" action="/sample/office/form"><input name="Words"><input name="Secret" type="password"><textarea name="Text"></textarea>
        <input type="checkbox" name="Yes" value="true"><button id="send">send</button></form></main>
        <aside id="session" hidden data-minutes="60" data-account="{User.AccountId()}" data-session="{User.SessionId()}" data-continue="/account/session"
          data-sign-in="/account/sign-in" data-soon="soon {"{0}"}" data-ended="ended" data-back="back"><p role="alert"></p><button hidden>go on</button><a hidden href="/account/sign-in">in</a></aside>
        <script type="module" src="/js/session.js"></script></html>
        """, "text/html");

    [HttpPost("form"), IgnoreAntiforgeryToken]
    public IActionResult Send() => Redirect("/sample/office/form");
}
