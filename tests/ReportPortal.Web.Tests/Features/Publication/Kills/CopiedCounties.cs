namespace ReportPortal.Web.Tests.Features.Publication.Kills;

/// <summary>Copies of the county, each in a folder of its own, that go with the test.</summary>
internal sealed class CopiedCounties(SignedCounty county) : IDisposable
{
    private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("reportportal-kills-");
    private int count;

    public string Next()
    {
        var folder = above.CreateSubdirectory($"{++count}").FullName;
        county.CopyTo(folder);
        return folder;
    }

    public void Dispose() => above.Delete(recursive: true);
}
