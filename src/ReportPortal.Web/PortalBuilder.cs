using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Jobs;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Csv;
using ReportPortal.Rendering.Docx;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Json;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Xlsx;
using ReportPortal.Web.Features.Admin;
using ReportPortal.Web.Features.Admin.History;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Notices;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Features.Review;
using ReportPortal.Web.Features.Verify;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Diagnosis;
using ReportPortal.Web.Infrastructure.Jobs;
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
        builder.Services.AddSystemd().AddWindowsService();     // either does nothing elsewhere

        builder.Configuration.AddSecrets();
        builder.Services.AddPortalSettings();
        builder.Services.AddSerilog(
            (_, log) => log.ReadFrom.Configuration(LogFiles.Place(builder.Configuration, builder.Environment.ContentRootPath)), preserveStaticLogger: true);
        AddData(builder.Services);
        AddReports(builder.Services);
        AddPages(builder.Services);
        builder.Services.AddAccess();
        builder.Services.AddUsers();
        builder.Services.AddHistoryPages();
        builder.Services.AddCounty();
        builder.Services.AddFilling();
        builder.Services.AddNotices();
        builder.Services.AddReview();
        AddOperation(builder.Services);

        var app = builder.Build();
        CultureData.WarnIfMissing(app.Logger);
        AnswerRequests(app);
        return app;
    }

    private static void AddData(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CountyClock>();
        services.AddSingleton<DataFolder>();
        services.AddSingleton(provider => FormLibrary.Load(CountyForms.In(provider.GetRequiredService<DataFolder>())));
        services.AddSingleton(provider => HistoryKeyFile.Read(provider.GetRequiredService<DataFolder>()));
        services.AddSingleton(provider => PortalDatabase.SourceFrom(
            provider.GetRequiredService<IOptions<DatabaseSettings>>().Value, provider.GetRequiredService<DataFolder>(),
            provider.GetRequiredService<HistoryKey>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddScoped(provider => provider.GetRequiredService<DatabaseSource>().Open());
        services.AddDataProtection().SetApplicationName("ReportPortal").PersistKeysToDbContext<PortalDbContext>();
        services.AddScoped<YearForms>();
        services.AddSingleton<Backups>();
        services.AddScoped<PortalDatabase>();
    }

    private static void AddReports(IServiceCollection services)
    {
        AddRenderers(services);
        services.AddSingleton(typeof(LastMade<,>));
        services.AddScoped<AcceptedFilings>();
        services.AddScoped<LastYears>();
        services.AddScoped<CheckBases>();
        services.AddScoped<BaseRecorder>();
        services.AddScoped<SourceDesk>();
        services.AddScoped<LiveFigures>();
        services.AddScoped<FigureStatement>();
        services.AddScoped<Compiler>();
        services.AddScoped<SigningRemarks>();
        services.AddPublication();
        services.AddSingleton<PublishedDigests>();
        services.AddScoped<Verifier>();
        services.AddScoped<CountyDrafter>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<LateFilings>();
        services.AddScoped<CompilationPages>();
        services.AddScoped<ReturnedDrafts>();
        services.AddScoped<CompilationActs>();
        services.AddScoped<ReportWords>();
        services.AddScoped<ReportActs>();
        services.AddScoped<DemoSeeder>();
        services.AddSingleton<LastAnswers>();
        services.AddScoped<PublishedReports>();
        services.AddScoped<ReportPages>();
        services.AddScoped<EditionAnswers>();
        services.AddScoped<FigurePages>();
    }

    /// <summary>The files of an edition, one of each.</summary>
    private static void AddRenderers(IServiceCollection services)
    {
        services.AddSingleton<FontFolder>();
        services.AddSingleton(provider => provider.GetRequiredService<FontFolder>().Read().Book);
        services.AddSingleton<IReportRenderer, ArticleRenderer>();
        services.AddSingleton<IReportRenderer, HtmlRenderer>();
        services.AddSingleton<PdfRenderer>();
        services.AddSingleton<IReportRenderer>(provider => provider.GetRequiredService<PdfRenderer>());
        services.AddSingleton<IReportRenderer, DocxRenderer>();
        services.AddSingleton<IReportRenderer, XlsxRenderer>();
        services.AddSingleton<IReportRenderer, CsvRenderer>();
        services.AddSingleton<IReportRenderer, JsonRenderer>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddLocalization();
        services.AddControllersWithViews();
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton, found => !found.ValidatorType.Name.EndsWith("SettingsRules", StringComparison.Ordinal));
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Admin/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Account/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });

        // Without this Razor writes every Chinese character as &#x…; and the pages grow threefold.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void AddOperation(IServiceCollection services)
    {
        services.AddSingleton<JobLeases>();
        services.AddSingleton<IPortalJob, NightlyBackup>();
        services.AddSingleton<IPortalJob, NightlyProof>();
        services.AddSingleton<IPortalJob, NightlySignInSweep>();
        services.AddSingleton<IPortalJob, DuePublications>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        AddDiagnoses(services);
        services.AddHealthChecks().AddCheck<DatabaseReady>("database");
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PortalSettings>>((headers, settings) => headers.Trust(settings.Value));
    }

    private static void AddDiagnoses(IServiceCollection services)
    {
        services.AddSingleton<ToldDatabase>();
        services.AddSingleton<IDiagnosis, SettingsDiagnosis>();
        services.AddSingleton<IDiagnosis, FoldersDiagnosis>();
        services.AddSingleton<IDiagnosis, DiskDiagnosis>();
        services.AddSingleton<IDiagnosis, KeyDiagnosis>();
        services.AddSingleton<IDiagnosis, DatabaseDiagnosis>();
        services.AddSingleton<IDiagnosis, FormsDiagnosis>();
        services.AddSingleton<IDiagnosis, FontsDiagnosis>();
        services.AddSingleton<IDiagnosis, ClockDiagnosis>();
        services.AddSingleton<IDiagnosis, BackupsDiagnosis>();
    }

    private static void AnswerRequests(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<PortalSettings>>().Value.Proxies.Count > 0)
            app.UseForwardedHeaders();

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
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });     // the process answers
        app.MapHealthChecks("/health/ready");                                       // the database does, too
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets().RequireAuthorization();             // closed, unless a controller says otherwise
    }
}
