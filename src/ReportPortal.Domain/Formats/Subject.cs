namespace ReportPortal.Domain.Formats;

/// <summary>Whose report it is; title, lead and prompts differ (条例第四十九条、第五十条).</summary>
public enum Subject
{
    /// <summary>县人民政府: the government's report, rolled up from every body.</summary>
    County,

    /// <summary>县人民政府部门.</summary>
    Department,

    /// <summary>乡镇人民政府、街道办事处.</summary>
    Township,
}
