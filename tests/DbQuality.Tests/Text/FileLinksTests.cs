using DbQuality.Text;

namespace DbQuality.Tests.Text;

public sealed class FileLinksTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbq-links-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("standards.yaml", null, false)]
    [InlineData("link.yaml", "standards.yaml", false)]
    [InlineData("link.yaml", "../shared/standards.yaml", false)]
    [InlineData("link.yaml", "../../outside.yaml", true)]
    [InlineData("link.yaml", "/etc/passwd", true)]
    [InlineData("link.yaml", "detour/passwd", true)]
    [InlineData("link.yaml", "../../repository-of-another/standards.yaml", true)]
    public void A_link_leads_out_where_it_leaves_the_repository(string file, string? target, bool leadsOut)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "repository", "project")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "repository", ".git"));
        Directory.CreateSymbolicLink(Path.Combine(project, "detour"), "/etc");
        File.WriteAllText(Path.Combine(project, "standards.yaml"), "version: 1\n");
        if (target is not null) File.CreateSymbolicLink(Path.Combine(project, file), target);
        FileLinks.LeadsOut(Path.Combine(project, file)).ShouldBe(leadsOut);
    }
}
