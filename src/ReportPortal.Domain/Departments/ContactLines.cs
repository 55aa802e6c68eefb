namespace ReportPortal.Domain.Departments;

/// <summary>Where the public reaches a body. Each is null where the county does not say.</summary>
/// <param name="Address">联系地址.</param>
/// <param name="Postcode">邮政编码.</param>
/// <param name="Telephone">联系电话.</param>
/// <param name="Email">电子邮箱.</param>
public sealed record ContactLines(string? Address, string? Postcode, string? Telephone, string? Email)
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxAddressLength = 200;

    /// <summary>The longest postcode, in characters.</summary>
    public const int MaxPostcodeLength = 10;

    /// <summary>The longest telephone number or numbers, in characters.</summary>
    public const int MaxTelephoneLength = 50;

    /// <summary>The longest e-mail address, in characters (RFC 5321).</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Nothing is said.</summary>
    public static ContactLines None { get; } = new(null, null, null, null);

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => this == None;

    /// <summary>The same with nothing in place of blanks.</summary>
    internal ContactLines Filled() => new(Filled(Address), Filled(Postcode), Filled(Telephone), Filled(Email));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
