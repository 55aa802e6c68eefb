namespace ReportPortal.Web.Features.Admin.Users;

public enum UserRowOutcome
{
    /// <summary>A new account.</summary>
    Made,

    /// <summary>One that was there, changed.</summary>
    Changed,

    /// <summary>One that is so already.</summary>
    Same,

    /// <summary>Nothing was done, for a reason.</summary>
    Refused,
}

/// <summary>What came of a row.</summary>
public sealed record UserRowResult(long Line, string UserName, string? DisplayName, UserRowOutcome Outcome, string? Reason);

/// <summary>What came of a table.</summary>
public sealed record UserImportResult(IReadOnlyList<UserRowResult> Results, IReadOnlyList<Slip> Slips);

public static class UserRows
{
    public static UserRowResult Ended(this UserRow row, UserRowOutcome outcome, string? reason) => new(row.Line, row.UserName, row.Person.DisplayName, outcome, reason);

    public static string TextKey(this UserRowOutcome outcome) => outcome switch
    {
        UserRowOutcome.Made => "UserRowMade",
        UserRowOutcome.Changed => "UserRowChanged",
        UserRowOutcome.Same => "UserRowSame",
        _ => "UserRowRefused",
    };
}
