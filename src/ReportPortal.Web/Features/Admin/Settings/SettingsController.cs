using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Settings;

/// <summary>What a county changes while the portal runs.</summary>
[Route("/admin/settings"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
public sealed class SettingsController(SettingsDesk desk, CurrentSettings current, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(Page());

    [HttpPost(""), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Save(Dictionary<string, List<string?>> values, CancellationToken cancel)
    {
        var typed = EditableSetting.All.Where(setting => values.ContainsKey(setting.Id)).ToDictionary(setting => setting.Key, setting => string.Join(',', values[setting.Id].Where(one => one is not null)));
        var refused = await desk.SaveAsync(typed.ToDictionary(one => one.Key, one => (string?)one.Value), HttpContext.ActOf(time), cancel);
        foreach (var setting in EditableSetting.All.Where(setting => refused.Contains(setting.Key)))
            ModelState.AddModelError(setting.Id, text["SettingsRefusedOne", text[setting.TextKey], text[setting.HintKey]]);
        if (ModelState.IsValid)
            return Told(text["SettingsSaved"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", Page() with { Typed = typed });
    }

    [HttpPost("reset"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Reset(string? key, CancellationToken cancel)
    {
        if (EditableSetting.All.FirstOrDefault(setting => setting.Key == key) is not { } setting)
            return NotFound();
        var refused = await desk.SaveAsync(new Dictionary<string, string?> { [setting.Key] = null }, HttpContext.ActOf(time), cancel);
        if (refused.Count == 0)
            return Told(text["SettingsReset", text[setting.TextKey]]);
        ModelState.AddModelError(setting.Id, text["SettingsRefusedOne", text[setting.TextKey], text[setting.HintKey]]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", Page());
    }

    private SettingsPage Page() => new(current.Value, current.Files, current.Stored);

    private RedirectResult Told(string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect("~/admin/settings");
    }
}

/// <summary>What holds, what the files say, and what was made here.</summary>
public sealed record SettingsPage(PortalSettings Now, PortalSettings Files, IReadOnlyDictionary<string, string> Stored)
{
    /// <summary>What was typed and refused.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public bool IsOwn(EditableSetting setting) => Stored.ContainsKey(setting.Key);

    public string ValueOf(EditableSetting setting) => Typed.GetValueOrDefault(setting.Key) ?? setting.Of(Now);

    /// <summary>A value in words.</summary>
    public string Shown(EditableSetting setting, string value, IStringLocalizer text) => setting.IsList || setting.IsSwitch
        ? string.Join(text["ListSeparator"], setting.Choices.Where(choice => EditableSetting.Parts(value).Contains(choice.Value)).Select(choice => text[choice.TextKey].Value))
        : value;
}
