using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>A script of the project that mends what it made, written anew.</summary>
/// <param name="Path">Full.</param>
/// <param name="ShownPath">As the user should see it: below the project.</param>
/// <param name="Before">The file's text as it was read, without a byte order mark.</param>
/// <param name="After">The same with the edits.</param>
/// <param name="Findings">What they mend.</param>
public sealed record EditedScript(string Path, string ShownPath, string Before, string After, IReadOnlyList<Finding> Findings)
{
    public override string ToString() => ShownPath;
}
