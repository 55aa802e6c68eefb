namespace ReportPortal.Web.Features.Admin.History;

/// <summary>The keys of PortalText for what the history keeps by the names of the code. What stands here not is shown by its own name.</summary>
public static class PropertyWords
{
    private static readonly string[] Hidden = ["AccountId", "UserId", "PrevHash", "HistoryHead", "Schema", "IsDemonstration", "Sequence", "Revision", "Sha256", "MediaType", "Editions"];
    private static readonly string[] People = ["SubmittedBy", "AcceptedBy", "SentBy", "ApprovedBy", "By", "AskedBy", "AnsweredBy", "ConfirmedBy", "SnapshotBy", "PublishBy"];
    private static readonly string[] Bodies = ["DepartmentCode", "BodyCode", "From", "To"];

    private static readonly Dictionary<string, string> Properties = new()
    {
        ["Amount"] = "HistoryAmount", ["NotApplicable"] = "HistoryNotApplicable", ["Reason"] = "HistoryReasonGiven", ["State"] = "HistoryState",
        ["SubmittedBy"] = "HistorySubmittedBy", ["SubmittedAt"] = "HistorySubmittedAt", ["AcceptedBy"] = "HistoryAcceptedBy", ["AcceptedAt"] = "HistoryAcceptedAt",
        ["Text"] = "HistoryText", ["Name"] = "HistoryName", ["NameZh"] = "HistoryName", ["NameEn"] = "HistoryNameEnglish", ["Kind"] = "HistoryKind",
        ["Order"] = "HistoryOrder", ["ValidFrom"] = "HistoryValidFrom", ["ValidTo"] = "HistoryValidTo", ["Files"] = "HistoryFiles", ["PublishesOwn"] = "HistoryPublishesOwn",
        ["CountsInCounty"] = "HistoryCountsInCounty", ["From"] = "HistoryPredecessor", ["To"] = "HistorySuccessor", ["On"] = "HistoryDay", ["FormatKey"] = "HistoryFormat",
        ["FilingsDue"] = "HistoryFilingsDue", ["DepartmentsPublishDue"] = "HistoryDepartmentsPublishDue", ["CountyPublishesDue"] = "HistoryCountyPublishesDue",
        ["Unit"] = "HistoryMeasure", ["Definition"] = "HistoryDefinition", ["PartOf"] = "HistoryPartOf", ["Printed"] = "HistoryPrinted",
        ["DepartmentCode"] = "HistoryBody", ["BodyCode"] = "HistoryBody", ["Template"] = "HistoryTemplate", ["By"] = "HistoryBy", ["At"] = "HistoryTime", ["Year"] = "HistoryYearNumber",
        ["Digest"] = "HistoryDigest", ["Hash"] = "HistorySignature", ["SentBy"] = "HistorySentBy", ["SentAt"] = "HistorySentAt", ["ApprovedBy"] = "HistoryApprovedBy",
        ["SignedOn"] = "HistorySignedOn", ["ApprovedAt"] = "HistoryApprovedAt", ["Title"] = "HistoryTitleOfReport", ["Number"] = "HistoryNumber",
        ["PublishedAt"] = "HistoryPublishedAt", ["PublishedOn"] = "HistoryPublishedOn", ["UserName"] = "HistoryUserName", ["DisplayName"] = "HistoryDisplayName",
        ["Email"] = "HistoryEmail", ["PhoneNumber"] = "HistoryPhoneNumber", ["PasswordHash"] = "HistoryPassword", ["OneTimeUntil"] = "HistoryOneTimeUntil",
        ["TwoFactorEnabled"] = "HistoryTwoFactor", ["CreatedAt"] = "HistoryCreatedAt", ["DeactivatedAt"] = "HistoryDeactivatedAt", ["BlankedAt"] = "HistoryBlankedAt",
        ["Role"] = "HistoryRole", ["LoginProvider"] = "HistoryLoginProvider", ["ProviderDisplayName"] = "HistoryLoginProvider", ["ProviderKey"] = "HistoryProviderKey", ["Value"] = "HistoryValue",
        ["Days"] = "HistoryDays", ["SeenAt"] = "HistorySeenAt", ["MailedAt"] = "HistoryMailedAt",
        ["Question"] = "HistoryQuestion", ["AskedBy"] = "HistoryAskedBy", ["AskedAt"] = "HistoryAskedAt", ["Answer"] = "HistoryAnswer", ["AnsweredBy"] = "HistoryAnsweredBy", ["AnsweredAt"] = "HistoryAnsweredAt",
        ["Target"] = "HistoryTarget", ["Before"] = "HistoryBefore", ["After"] = "HistoryAfter", ["ConfirmedBy"] = "HistoryConfirmedBy", ["ConfirmedAt"] = "HistoryConfirmedAt",
        ["ExcusedBecause"] = "HistoryExcusedBecause", ["IsOnBehalf"] = "HistoryIsOnBehalf", ["PreparedBy"] = "ReviewPreparedBy", ["ReviewedBy"] = "ReviewReviewedBy", ["HeadOfUnit"] = "ReviewHeadOfUnit",
        ["SnapshotName"] = "HistorySnapshot", ["SnapshotAt"] = "HistorySnapshotAt", ["SnapshotBy"] = "HistorySnapshotBy", ["Signer"] = "HistorySigner", ["ScanSha256"] = "HistoryScan",
        ["PublishAt"] = "HistoryPublishAt", ["PublishBy"] = "HistoryPublishBy", ["PublicationFault"] = "HistoryPublicationFault", ["Remarks"] = "HistoryRemarks",
        ["CorrectionReason"] = "HistoryCorrectionReason", ["CorrectionKind"] = "HistoryKind", ["WithdrawalReason"] = "HistoryWithdrawalReason", ["WithdrawnAt"] = "HistoryWithdrawnAt",
        ["Telephone"] = "ReviewContactTelephone", ["Counting"] = "ReviewCountingNote", ["Open"] = "ReviewPublicNote",
        ["Address"] = "DepartmentAddressLabel", ["PostedOn"] = "PostingDay",
    };

    private static readonly Dictionary<(string Property, string Value), string> Values = new()
    {
        [("State", "Draft")] = "HistoryStateDraft", [("State", "Submitted")] = "HistoryStateSubmitted", [("State", "Returned")] = "HistoryStateReturned",
        [("State", "Accepted")] = "HistoryStateAccepted", [("State", "Compiling")] = "HistoryStateCompiling", [("State", "Sent")] = "HistoryStateSent",
        [("State", "Approved")] = "HistoryStateApproved", [("State", "Published")] = "HistoryStatePublished", [("State", "Open")] = "HistoryStateOpen", [("State", "Closed")] = "HistoryStateClosed",
        [("State", "Withdrawn")] = "ReportStateWithdrawn", [("CorrectionKind", "Material")] = "HistoryKindMaterial", [("CorrectionKind", "Editorial")] = "HistoryKindEditorial",
        [("State", "Excused")] = "FilingStateExcused", [("Kind", "SignedForm")] = "FilingFileKindSignedForm", [("Kind", "Paper")] = "FilingFileKindPaper", [("Kind", "Evidence")] = "FilingFileKindEvidence",
        [("Kind", "Office")] = "HistoryKindOffice", [("Kind", "Department")] = "HistoryKindDepartment", [("Kind", "Township")] = "HistoryKindTownship",
        [("Kind", "Recorded")] = "HistoryKindRecorded", [("Kind", "First")] = "HistoryKindFirst", [("Kind", "Material")] = "HistoryKindMaterial", [("Kind", "Editorial")] = "HistoryKindEditorial",
        [("Kind", "YourTurn")] = "HistoryNoticeYourTurn", [("Kind", "Returned")] = "HistoryStateReturned", [("Kind", "Submitted")] = "HistoryStateSubmitted", [("Kind", "Accepted")] = "HistoryStateAccepted",
        [("Kind", "DueSoon")] = "HistoryNoticeDueSoon", [("Kind", "Overdue")] = "HistoryNoticeOverdue", [("Kind", "Pressed")] = "HistoryNoticePressed",
        [("Role", "Clerk")] = "RoleClerk", [("Role", "Coordinator")] = "RoleCoordinator", [("Role", "Approver")] = "RoleApprover",
        [("Role", "Administrator")] = "RoleAdministrator", [("Role", "Auditor")] = "RoleAuditor",
    };

    public static bool IsHidden(string property) => Hidden.Contains(property);

    public static bool NamesAPerson(string property) => People.Contains(property);

    public static bool NamesABody(string property) => Bodies.Contains(property);

    public static string? KeyOf(string property) => Properties.GetValueOrDefault(property);

    public static string? KeyOfValue(string property, string value) => Values.GetValueOrDefault((property, value));

    public static string KeyOf(HistoryKind kind) => kind switch
    {
        HistoryKind.Filings => "HistoryKindFilings",
        HistoryKind.Reports => "HistoryKindReports",
        HistoryKind.Notices => "HistoryKindNotices",
        HistoryKind.Rollup => "HistoryKindRollup",
        HistoryKind.Years => "HistoryKindYears",
        HistoryKind.Departments => "HistoryKindDepartments",
        HistoryKind.Accounts => "HistoryKindAccounts",
        _ => "HistoryKindSettings",
    };

    public static string KeyOfFilingPart(string part) => part switch
    {
        "query" => "ReviewQueries",
        "agreed" => "ReviewAgreed",
        _ => "HistoryFile",
    };

    public static string KeyOfAccountPart(string part) => part switch
    {
        "role" => "HistoryAccountRole",
        "login" => "HistoryAccountLogin",
        "passkey" => "HistoryAccountPasskey",
        "blanked" => "HistoryAccountBlanked",
        _ => "HistoryAccountSecond",
    };
}
