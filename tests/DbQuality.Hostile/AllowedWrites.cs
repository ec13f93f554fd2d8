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
}
