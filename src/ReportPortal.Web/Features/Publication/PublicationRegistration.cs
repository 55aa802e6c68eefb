namespace ReportPortal.Web.Features.Publication;

/// <summary>What reports are signed, published, corrected, registered and handed on by.</summary>
public static class PublicationRegistration
{
    public static void AddPublication(this IServiceCollection services)
    {
        services.AddSingleton<PublicationSteps>();
        services.AddScoped<Imprints>();
        services.AddScoped<Publisher>();
        services.AddScoped<PublicationDesk>();
        services.AddScoped<PublicationPages>();
        services.AddScoped<PublicationActs>();
        services.AddScoped<Corrections>();
        services.AddScoped<Consequences>();
        services.AddScoped<EditionExport>();
        services.AddScoped<EditionArchives>();
        services.AddScoped<PastePages>();
        services.AddScoped<PostingDesk>();
        services.AddScoped<PostingList>();
        services.AddScoped<LedgerReader>();
        services.AddScoped<DeliveryLetter>();
        services.AddScoped<Deliveries>();
    }
}
