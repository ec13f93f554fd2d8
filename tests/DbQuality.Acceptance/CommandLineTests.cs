using DbQuality.MSBuild;

namespace DbQuality.Acceptance;

public sealed class CommandLineTests
{
    [Fact]
    public void Arguments_reach_a_child_process_as_they_were()
    {
        string[] arguments =
        [
            "plain", "", "two words", "tab\there", "say \"hello\"", @"back\slash", @"ends with\", @"quoted and ends with space \", @"\\server\share x\",
            "\\\"", "line\nbreak", "Größe 数据 🐘", "Host=localhost;Password=a b\"c\\", "$HOME `id` *",
        ];
        var start = new System.Diagnostics.ProcessStartInfo("printf", ProcessArguments.Join(["%s\\0", .. arguments])) { RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardOutput.ReadToEnd().ShouldBe(string.Concat(arguments.Select(argument => argument + '\0')));
    }

    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        var fields = new[] { "finding", "tab\tand line\nand return\rand back\\slash", @"\t is no tab", "", "Größe 🐘" };
        var record = BuildRecord.Parse(BuildRecord.Of(fields).ToString());
        Enumerable.Range(0, fields.Length).Select(i => record[i]).ShouldBe(fields);
        record[9].ShouldBe("");
    }
}
