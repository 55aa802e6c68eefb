using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Shared.Components.DepartmentNotes;

/// <summary>What those who entered the figures before have left to the clerk who is signed in; nothing where there is nothing.</summary>
public sealed class DepartmentNotesViewComponent(PortalDbContext db, CountyClock clock) : ViewComponent
{
    private const int Newest = 10;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var mine = UserClaimsPrincipal.Departments();
        var notes = await (from note in db.DepartmentNotes
                           join body in db.Departments on note.DepartmentCode equals body.Code
                           where mine.Contains(note.DepartmentCode)
                           orderby note.At descending
                           select new { body.Name, note.At, note.Text }).Take(Newest).ToListAsync(HttpContext.RequestAborted);
        return View(notes.Select(note => new ShownNote(note.Name, clock.DayOf(note.At), note.Text)).ToList());
    }
}

/// <summary>A note as it is shown.</summary>
public sealed record ShownNote(string Department, DateOnly On, string Text);
