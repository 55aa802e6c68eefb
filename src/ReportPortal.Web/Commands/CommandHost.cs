using Microsoft.Extensions.Options;
using ReportPortal.Domain.Formats;
using ReportPortal.Typesetting.Fonts;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Commands;

/// <summary>The portal's services for a command to work with, built only once the command has been understood.</summary>
public sealed class CommandHost(string[] hostArguments)
{
    private const string QuietScreen = "--Serilog:WriteTo:Console:Args:restrictedToMinimumLevel=Fatal";

    public Task<int> ServeAsync() => UseAsync(Open(), async app =>
    {
        await using (var scope = app.Services.CreateAsyncScope())
            await PrepareAsync(app, scope.ServiceProvider);
        await app.StartAsync();
        await app.WaitForShutdownAsync();
        return 0;
    });

    public Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> command) => RunAsync(Open(), command);

    /// <summary>For a command that reads forms and fonts itself, goes on where they are wrong, and says on the screen what others log.</summary>
    public Task<int> WithSettingsAsync(Func<IServiceProvider, Task<int>> command) => RunAsync(new CommandHost([.. hostArguments, QuietScreen]).Open(readsAll: false), command);

    private static Task<int> RunAsync(WebApplication portal, Func<IServiceProvider, Task<int>> command) => UseAsync(portal, async app =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await command(scope.ServiceProvider);
    });

    // Where the disk is full, the log file still has its last lines in hand and fails when it is closed: neither what was done nor what kept it
    // from being done may be hidden by that.
    private static async Task<int> UseAsync(WebApplication app, Func<WebApplication, Task<int>> work)
    {
        try
        {
            return await work(app);
        }
        finally
        {
            try
            {
                await app.DisposeAsync();
            }
            catch (IOException)
            {
                // The log has said all that there was room for.
            }
        }
    }

    /// <summary>Before it serves the database is brought up to date and, in development, an empty one filled with the demonstration.</summary>
    private static async Task PrepareAsync(WebApplication app, IServiceProvider services)
    {
        await services.GetRequiredService<PortalDatabase>().MigrateAsync(app.Lifetime.ApplicationStopping);
        var demo = services.GetRequiredService<DemoSeeder>();
        await demo.RefuseUnmarkedAsync(app.Lifetime.ApplicationStopping);
        if (app.Environment.IsDevelopment() && demo.IsAllowed)
            await demo.SeedAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, app.Lifetime.ApplicationStopping);
        await SetupOffer.PrepareAsync(app, services);
    }

    // Settings, forms and fonts are checked here and not by the host's start, which would log a stack trace for a missing word in a file,
    // nor at their first use, which may be months later.
    private WebApplication Open(bool readsAll = true)
    {
        try
        {
            var app = PortalBuilder.Build(hostArguments);
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            if (readsAll)
            {
                app.Services.GetRequiredService<FormLibrary>();
                app.Services.GetRequiredService<FontBook>();
            }
            return app;
        }
        catch (Exception failure) when (SettingsRefusedException.IsCauseOf(failure))
        {
            throw new SettingsRefusedException(failure);
        }
    }
}
