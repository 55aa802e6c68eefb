namespace ReportPortal.Data.Settings;

/// <summary>A setting that the county has made on a page: it goes before what the files say.</summary>
public sealed class StoredSetting
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>The longest value, in characters.</summary>
    public const int MaxValueLength = 500;

    /// <summary>Its name, as in the files: <c>Portal:County:Name</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What it is set to.</summary>
    public required string Value { get; set; }
}
