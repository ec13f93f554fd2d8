using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>A stranger's link shows nothing of the file that it leads to.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private const string Secret = "root:x:0:0: the secret";

    private readonly string folder = Directory.CreateTempSubdirectory("dbq-foreign-").FullName;

    public ForeignFileTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "project"));
        File.WriteAllText(Path.Combine(folder, "secret"), Secret + "\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Secret)]
    [InlineData("the_secret: 1")]
    [InlineData("profile: the_secret")]
    [InlineData("version: the_secret")]
    [InlineData("rules: { the_secret: error }")]
    [InlineData("database: { schemas: { the_secret: 1 } }")]
    [InlineData("just the_secret")]
    [InlineData("x: !the_secret y")]
    public void What_is_wrong_in_a_linked_standards_file_is_told_without_a_word_of_it(string text)
    {
        File.WriteAllText(Path.Combine(folder, "secret"), text + "\n");
        var link = Path.Combine(folder, "project", "standards.yaml");
        File.CreateSymbolicLink(link, "../secret");
        ShouldBeQuiet(() => StandardsReader.Read(link, "standards.yaml", TestVocabulary.Rules));
        ShouldBeQuiet(() => BaselineReader.Read(link, "standards.yaml", TestVocabulary.Rules));
    }

    [Fact]
    public void A_linked_file_that_is_right_is_read_and_one_of_the_repository_is_quoted()
    {
        var link = Path.Combine(folder, "project", "standards.yaml");
        File.CreateSymbolicLink(link, "../secret");
        File.WriteAllText(Path.Combine(folder, "secret"), "version: 1\nprofile: strict\n");
        StandardsReader.Read(link, "standards.yaml", TestVocabulary.Rules).Profile.ShouldBe(Profile.Strict);

        File.WriteAllText(Path.Combine(folder, "secret"), "profil: strict\n");
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        Should.Throw<GateException>(() => StandardsReader.Read(link, "standards.yaml", TestVocabulary.Rules)).Message.ShouldContain("Unknown key 'profil'");
    }

    [Fact]
    public void A_value_of_twenty_million_characters_is_told_at_its_place_and_not_whole()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var trouble = Should.Throw<GateException>(() => TestVocabulary.Parse($"profile: {new string('x', 20_000_000)}\n"));
        trouble.Location!.Line.ShouldBe(1);
        MessageText.Of(trouble.Message).Length.ShouldBeLessThan(10_200);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static void ShouldBeQuiet(Action read)
    {
        var trouble = Should.Throw<GateException>(read);
        trouble.Code.ShouldBe("DBQ010");
        trouble.Location!.File.ShouldBe("standards.yaml");
        trouble.Message.ShouldContain("so nothing of it is quoted");
        trouble.Message.ShouldNotContain("secret");
    }
}
