using Microsoft.AspNetCore.Mvc;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>How an act on a report ends: on the next page with a sentence, or on the same one with what is wrong.</summary>
public sealed class ReportActs(ReportWords words, TimeProvider time)
{
    /// <param name="page">Whose action it is.</param>
    /// <param name="said">What is said once it is done.</param>
    /// <param name="next">Where one goes then.</param>
    /// <param name="deed">What is done.</param>
    /// <param name="again">Shows the page once more, with a status.</param>
    public async Task<IActionResult> TryAsync(Controller page, string said, string next, Func<Act, Task> deed, Func<int, Task<IActionResult>> again)
    {
        try
        {
            await deed(page.HttpContext.ActOf(time));
        }
        catch (Exception refused) when (words.Explain(refused) is { Count: > 0 } reasons)
        {
            foreach (var reason in reasons)
                page.ModelState.AddModelError("", reason);
            return await again(refused is ReportRefused { Refusal: ReportRefusal.NoReason } ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);
        }
        page.TempData["Flash"] = said;
        return page.Redirect(next);
    }
}
