namespace DbQuality.Tests.Infrastructure;

/// <summary>
/// Files of the repository that are made of the sources. Tests compare them; <c>build/update</c> runs the tests that carry
/// <see cref="WritesFilesAttribute"/> with <c>DBQUALITY_UPDATE=1</c>, which writes the files first, for the author to read in the diff.
/// </summary>
internal static class GeneratedFile
{
    private static bool Updates => Environment.GetEnvironmentVariable("DBQUALITY_UPDATE") == "1";

    /// <param name="path">The file; its folder is made where it is not there.</param>
    /// <param name="text">What it must hold, with line feeds.</param>
    public static void ShouldHold(string path, string text)
    {
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        File.Exists(path).ShouldBeTrue($"{path} is missing. Run build/update.");
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(text, $"{path} is stale. Run build/update.");
    }

    /// <summary>The part of a file between the lines <c>&lt;!-- NAME: made by build/update --&gt;</c> and <c>&lt;!-- end of NAME --&gt;</c>.</summary>
    /// <param name="text">What the part must hold: whole lines.</param>
    public static void ShouldHoldPart(string path, string name, string text)
    {
        var (first, last) = ($"<!-- {name}: made by build/update -->\n", $"<!-- end of {name} -->\n");
        var whole = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (whole.IndexOf(first, StringComparison.Ordinal), whole.IndexOf(last, StringComparison.Ordinal));
        (from >= 0 && to > from).ShouldBeTrue($"{path} has no part between {first}and {last}");
        ShouldHold(path, whole[..(from + first.Length)] + text + whole[to..]);
    }
}
