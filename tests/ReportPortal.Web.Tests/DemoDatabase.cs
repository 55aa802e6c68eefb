using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests;

/// <summary>The demonstration as a database file. It is made once and copied: to make it means to compile and print seven reports.</summary>
public static class DemoDatabase
{
    public const string File = "portal.db";

    /// <summary>The key of its history, which lies beside it.</summary>
    public const string Key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    public static async Task PutAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, File), await ReadAsync());
        PutKey(folder);
    }

    public static void PutKey(string folder)
    {
        Directory.CreateDirectory(folder);
        System.IO.File.WriteAllText(Path.Combine(folder, "history.key"), Key);
    }

    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    private static Task<byte[]> ReadAsync() => Made.Value;

    private static async Task<byte[]> MakeAsync()
    {
        await using var portal = new PortalFactory();
        PutKey(portal.Data);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDatabase>().MigrateAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(null, CancellationToken.None);
        var copy = Path.Combine(portal.Folder.FullName, "copy.db");
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        return await System.IO.File.ReadAllBytesAsync(copy);
    }
}
