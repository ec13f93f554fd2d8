using System.Xml.Linq;
using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>What a gallery shows of the package that projects get.</summary>
public sealed class PackageTests(PackedPackage package)
{
    [Theory]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    public void Its_page_and_its_icon_are_in_it(string element, string file)
    {
        Of(element).ShouldBe(file);
        new FileInfo(Path.Combine(package.Root, "package", file)).Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void It_says_where_it_comes_from_and_under_which_license()
    {
        Of("projectUrl").ShouldBe("https://github.com/dbquality/dbquality");
        Metadata().Elements().Single(one => one.Name.LocalName == "repository").Attribute("url")!.Value.ShouldBe("https://github.com/dbquality/dbquality.git");
        Of("license").ShouldBe("MIT");
        Of("version").ShouldBe(package.Version);
    }

    private string Of(string element) => Metadata().Elements().Single(one => one.Name.LocalName == element).Value;

    private XElement Metadata() =>
        XDocument.Load(Path.Combine(package.Root, "package", "DbQuality.MSBuild.nuspec")).Root!.Elements().Single(one => one.Name.LocalName == "metadata");
}
