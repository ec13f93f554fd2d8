using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>A rule's file and what stands beside it: of <c>no_uuid_v1.sql</c>, <c>no_uuid_v1.pass.sql</c>, <c>.fail.sql</c>, <c>.fix.sql</c> and <c>.rollback.sql</c>.</summary>
/// <param name="FullPath">On disk.</param>
/// <param name="Shown">As the user should see it: relative to the project, with forward slashes.</param>
public sealed record CustomRuleFile(string FullPath, string Shown)
{
    private const string Extension = ".sql";

    /// <summary>What may stand beside a rule, by the part before <c>.sql</c>.</summary>
    private static readonly string[] Companions = [".pass", ".fail", ".fix", ".rollback"];

    /// <summary>A schema that the rule has nothing to say about; null where there is none.</summary>
    public CustomRuleFile? Pass => Beside(".pass");

    /// <summary>A schema that violates the rule; null where there is none.</summary>
    public CustomRuleFile? Fail => Beside(".fail");

    /// <summary>The SQL that mends one violation, with the placeholders of the message; null where there is none.</summary>
    public CustomRuleFile? Fix => Beside(".fix");

    /// <summary>The SQL that takes back what <see cref="Fix"/> did; null where there is none.</summary>
    public CustomRuleFile? Rollback => Beside(".rollback");

    /// <summary>The rule that a file would stand beside; null for a file that is a rule itself.</summary>
    internal static string? RuleOf(string path)
    {
        var name = path[..^Extension.Length];
        return Companions.FirstOrDefault(companion => name.EndsWith(companion, StringComparison.OrdinalIgnoreCase)) is { } found
            ? name[..^found.Length] + Extension
            : null;
    }

    /// <summary>The rule's file and those beside it that are there.</summary>
    internal IEnumerable<CustomRuleFile> All => new[] { this, Pass, Fail, Fix, Rollback }.OfType<CustomRuleFile>();

    internal SourceSpan Start => SourceSpan.Start(Shown);

    private CustomRuleFile? Beside(string companion)
    {
        var path = Path.ChangeExtension(FullPath, companion + Extension);
        return System.IO.File.Exists(path) ? new CustomRuleFile(path, Path.ChangeExtension(Shown, companion + Extension)) : null;
    }
}
