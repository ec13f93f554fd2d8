namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>What to say to settings of a program that are not read.</summary>
internal static class ProgramNotes
{
    /// <summary>How to make up for it.</summary>
    public const string Write = "Write what it sets into standards.yaml, under migrations.";

    public static string Conditional(string call) => $"{call} depends on a condition or a loop, and is not taken into account. {Write}";

    public static string ConditionalMode(string call) =>
        $"{call} depends on a condition, so the scripts are tried with it and without it. If only one is deployed, write it into standards.yaml: migrations.transaction.";

    public static string NotConstant(string what, string key) => $"{what} is no constant here, so it is not known. Write it into standards.yaml: migrations.{key}.";

    public static string JournalSchema(string schema) =>
        $"DbUp does not make the schema {schema} for its journal: a database that it deploys to must have it. Here it is made before the first script.";

    /// <summary>Calls that change what is deployed, and that are not read at all.</summary>
    public static string? Unread(string call) => call switch
    {
        "WithFilter" => "The script filter is not read: scripts that it leaves out run here. Exclude them in standards.yaml: migrations.exclude.",
        "WithScriptNameComparer" or "WithScriptSorter" => $"{call} is not read: the scripts run here in DbUp's own order, by group and then by name.",
        "WithPreprocessor" => "The preprocessor is not read: scripts run here without what it changes.",
        "Configure" => $"Configure is not read. {Write}",
        _ => null,
    };

    /// <summary>Calls that change nothing of what is deployed.</summary>
    public static bool IsHarmless(string call) => call is "WithExecutionTimeout" or "LogScriptOutput" or "ResetConfiguredLoggers" || call.StartsWith("LogTo", StringComparison.Ordinal);
}
