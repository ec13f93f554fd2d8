namespace DbQuality.Hostile;

/// <summary>The files that each verb is there to write, where there is none of that name yet.</summary>
internal static class AllowedWrites
{
    public static IReadOnlyList<string> Of(string verb) => verb switch
    {
        "fix" => ["migrations/*.sql", "rollback", "rollback/*", "later", "later/*", "migrations/rollback", "migrations/later"],
        "init" => ["standards.yaml"],
        "baseline" => ["standards.baseline.yaml"],
        _ => [],
    };

    /// <summary>The script that fix says it edited, where that is the last one: no other is ever to be.</summary>
    public static IReadOnlyList<string> Edits(PlannedRun run, string said)
    {
        var last = run.Payload.Files.Select(file => file.Path).Where(path => path.StartsWith("migrations/", StringComparison.Ordinal)).Max(StringComparer.Ordinal);
        return run.Way.Verb == "fix" && last is not null && said.Split('\n').Any(line => line.StartsWith($"edited {last} (", StringComparison.Ordinal)) ? [last] : [];
    }
}
