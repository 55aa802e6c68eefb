namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>Looks at one thing that the portal needs, before it is missed. It changes nothing.</summary>
public interface IDiagnosis
{
    /// <summary>What is looked at, as the key of a text.</summary>
    string Subject { get; }

    /// <summary>At least one remark. What is thrown is a fault, too, and told by <see cref="Commands.StartRefusals"/>.</summary>
    Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel);
}
