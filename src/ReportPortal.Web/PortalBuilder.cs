using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using ReportPortal.Data;
using ReportPortal.Data.Providers.Sqlite;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using Serilog;

namespace ReportPortal.Web;

/// <summary>Everything the portal is made of, read from top to bottom: settings, logs, pages; then what a request passes through.</summary>
public static class PortalBuilder
{
    public static WebApplication Build(string[] hostArguments)
    {
        var builder = WebApplication.CreateBuilder(hostArguments);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        builder.Services.AddPortalSettings();
        builder.Services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration), preserveStaticLogger: true);
        AddData(builder.Services, builder.Environment.ContentRootPath);
        AddReports(builder.Services, builder.Environment.ContentRootPath);
        AddPages(builder.Services);

        var app = builder.Build();
        AnswerRequests(app);
        return app;
    }

    private static void AddData(IServiceCollection services, string contentRoot)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CountyClock>();
        services.AddSingleton(provider => FormLibrary.Load(CountyForms.In(contentRoot, provider.GetRequiredService<IOptions<PortalSettings>>().Value)));
        services.AddDbContext<PortalDbContext, SqlitePortalDbContext>((provider, options) =>
        {
            var settings = provider.GetRequiredService<IOptions<PortalSettings>>().Value;
            options.UseSqlite(PortalDatabase.ConnectionIn(contentRoot, settings));
        });
        services.AddScoped<YearForms>();
        services.AddScoped<PortalDatabase>();
    }

    private static void AddReports(IServiceCollection services, string contentRoot)
    {
        services.AddSingleton<FontFolder>();
        services.AddSingleton(provider => provider.GetRequiredService<FontFolder>().Read(contentRoot));
        services.AddSingleton<IReportRenderer, ArticleRenderer>();
        services.AddSingleton<IReportRenderer, HtmlRenderer>();
        services.AddSingleton<PdfRenderer>();
        services.AddSingleton<IReportRenderer>(provider => provider.GetRequiredService<PdfRenderer>());
        services.AddScoped<AcceptedFilings>();
        services.AddScoped<LastYears>();
        services.AddScoped<CheckBases>();
        services.AddScoped<BaseRecorder>();
        services.AddScoped<Compiler>();
        services.AddScoped<Publisher>();
        services.AddScoped<EditionExport>();
        services.AddScoped<DemoSeeder>();
        services.AddMemoryCache(cache => cache.SizeLimit = EditionContent.KeptEditions);
        services.AddScoped<PublishedReports>();
        services.AddScoped<ReportPages>();
        services.AddScoped<FigurePages>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddLocalization();
        services.AddControllersWithViews();
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });

        // Without this Razor writes every Chinese character as &#x…; and the pages grow threefold.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void AnswerRequests(WebApplication app)
    {
        // Outermost: method, path, status and time, nothing about the person who asks. The logger is named, or it would be the silent static one.
        app.UseSerilogRequestLogging(requests =>
        {
            requests.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            requests.GetMessageTemplateProperties = RequestLine.Of;
        });
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LanguagePrefix>();     // before the error pages, so that they speak the language that was asked for
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors", StatusCodeSelector = FailureStatus.Of });
        app.UseStatusCodePagesWithReExecute("/errors");
        app.UseRouting();                        // explicit: the path is matched after the language has been taken off it

        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
    }
}
