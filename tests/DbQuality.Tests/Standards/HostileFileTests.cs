using System.Diagnostics;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>Standards and baselines that would be waited for, or would fill the memory.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dbquality-hostile-");

    private string File => Path.Combine(folder.FullName, "standards.yaml");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_named_pipe_is_refused_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no named pipes among files");
        using (var made = Process.Start("mkfifo", File)) made.WaitForExit();
        Refused(() => StandardsReader.Read(File, "standards.yaml", RuleCatalog.Vocabulary)).ShouldBe(
            "standards.yaml(1,1) DBQ010 The standards file is not read. It is a named pipe, and only regular files are read. Put a file in its place.");
        Refused(() => BaselineReader.Read(File, "baseline.yaml", RuleCatalog.Vocabulary)).ShouldContain("The baseline file is not read. It is a named pipe");
    }

    [Theory]
    [InlineData("/dev/zero", "a device")]
    [InlineData("/proc/self/environ", "a file of the kernel")]
    public void So_is_a_link_to_what_is_no_file(string target, string kind)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Linux has these");
        System.IO.File.CreateSymbolicLink(File, target);
        Refused(() => StandardsReader.Read(File, "standards.yaml", RuleCatalog.Vocabulary)).ShouldContain($"It is {kind}, and only regular files are read.");
    }

    [Fact]
    public void A_file_over_the_bound_is_refused_before_it_is_read()
    {
        using (var large = System.IO.File.Create(File)) large.SetLength(InputFile.LargestText + 1L);
        Refused(() => StandardsReader.Read(File, "standards.yaml", RuleCatalog.Vocabulary)).ShouldBe(
            "standards.yaml(1,1) DBQ010 The standards file is not read. It has 10.1 MB, and at most 10 MB are read. Split it, or keep what is large outside of it.");
    }

    [Fact]
    public void Aliases_of_aliases_are_repeated_up_to_a_bound()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));
        Refused(() => StandardsReader.Parse(bomb, "standards.yaml", RuleCatalog.Vocabulary)).ShouldContain("Up to here aliases repeat more than 10000 values.");
    }

    [Fact]
    public void An_alias_of_a_few_values_is_none_too_many() =>
        StandardsReader.Parse("waivers:\n  - { rule: DBQ202, object: &o [a, b], reason: x }\n  - { rule: DBQ301, object: *o, reason: y }\n", "standards.yaml", RuleCatalog.Vocabulary).Waivers.Count.ShouldBe(2);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("!!map ")]
    [InlineData("&a ")]
    [InlineData("a: |\n ")]
    [InlineData("'")]
    public void A_text_of_one_piece_without_end_is_told(string piece) =>
        Refused(() => StandardsReader.Parse(string.Concat(Enumerable.Repeat(piece, 200_000)), "standards.yaml", RuleCatalog.Vocabulary)).ShouldStartWith("standards.yaml(");

    private static string Refused(Action read)
    {
        var refused = Should.Throw<GateException>(read);
        return $"{refused.Location} {refused.Code} {refused.Message}";
    }
}
