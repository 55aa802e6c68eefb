namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Nothing is compiled, published or recorded under the name of no county.</summary>
public sealed class PlaceholderRefused(IReadOnlyList<string> settings) : Exception($"The settings still hold a placeholder: {string.Join(", ", settings)}")
{
    /// <summary>The settings that must be filled in.</summary>
    public IReadOnlyList<string> Settings { get; } = settings;
}
