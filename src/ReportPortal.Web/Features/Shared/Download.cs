namespace ReportPortal.Web.Features.Shared;

/// <summary>A file to take away: <c>pdf</c>, "PDF", <c>~/reports/2022.pdf</c>, its size in bytes, its SHA-256.</summary>
public sealed record Download(string Format, string Label, string Address, long Bytes, string Sha256);
