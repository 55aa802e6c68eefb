namespace ReportPortal.Web.Features.Review;

/// <summary>What the pages of the county's office are made of.</summary>
public static class ReviewRegistration
{
    public static void AddReview(this IServiceCollection services)
    {
        services.AddScoped<BoardReader>();
        services.AddScoped<ReviewPages>();
        services.AddScoped<SinceLastLook>();
        services.AddScoped<FilingDecisions>();
        services.AddScoped<StandIn>();
        services.AddScoped<ReviewActs>();
        services.AddScoped<ReviewRefusals>();
        services.AddScoped<BulkAcceptance>();
    }
}
