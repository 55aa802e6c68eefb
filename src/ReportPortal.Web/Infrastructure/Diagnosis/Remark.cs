namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>How grave a remark is.</summary>
public enum Gravity
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>The portal works, and somebody should look.</summary>
    Doubt,

    /// <summary>The portal does not work, or will not for long.</summary>
    Fault,
}

/// <summary>What was seen, and how to mend it where it is not good.</summary>
public sealed record Remark(Gravity Gravity, string Text);
