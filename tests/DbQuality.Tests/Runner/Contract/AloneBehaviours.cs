using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class AloneBehaviours : IBehaviourGroup
{
    private const string Index = "create table a (b int);\ncreate index concurrently a_b on a (b);";
    private const string Vacuum = "create table a ();\nvacuum a;";
    private const string EnumValue = "create type state as enum ('new');\ncreate table a (s state);";
    private const string EnumUse = "alter type state add value 'done';\ninsert into a\n  values ('done');";

    public string Title => "What does not fit into a transaction";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new("`CREATE INDEX CONCURRENTLY` among other statements, mode none: done", deployment => RunAsync(deployment, TransactionMode.None, Index),
            "tables: a", "valid indexes: a_b"),
        new("`CREATE INDEX CONCURRENTLY`, mode script: refused, with what to do", deployment => RunAsync(deployment, TransactionMode.Script, Index),
            Refused("CREATE INDEX", "(2,39)"), "tables: ", "valid indexes: "),
        new("`CREATE INDEX CONCURRENTLY`, mode single: refused, with what to do", deployment => RunAsync(deployment, TransactionMode.Single, Index),
            Refused("CREATE INDEX", "(2,39)"), "tables: ", "valid indexes: "),
        new("`VACUUM`, mode none: done", deployment => RunAsync(deployment, TransactionMode.None, Vacuum), "tables: a", "valid indexes: "),
        new("`VACUUM`, mode script: refused, with what to do", deployment => RunAsync(deployment, TransactionMode.Script, Vacuum),
            Refused("VACUUM", "(2,9)"), "tables: ", "valid indexes: "),
        new("an enum value added and used in one script, mode none: done", deployment => RunEnumAsync(deployment, TransactionMode.None), "values: done"),
        new("an enum value added and used in one transaction: refused where it is used", deployment => RunEnumAsync(deployment, TransactionMode.Script),
            "2.sql(3,11)-(3,17) 55P04: unsafe use of new value \"done\" of enum type state",
            "hint: New enum values must be committed before they can be used.", "values: "),
    ];

    private static string Refused(string command, string end) => $"1.sql(2,1)-{end} 25001: {command} of this form cannot run inside a transaction, and this script's "
        + "stage runs in one. Move the statement to a script of its own in a stage with transaction mode none.";

    private static async Task RunAsync(Deployment deployment, TransactionMode mode, string sql)
    {
        deployment.Script("1.sql", sql);
        await deployment.RunAsync(mode);
        await deployment.NoteTablesAsync();
        await deployment.NoteAsync("valid indexes", "select indexrelid::regclass::text from pg_index where indrelid = to_regclass('a') and indisvalid");
    }

    private static async Task RunEnumAsync(Deployment deployment, TransactionMode mode)
    {
        deployment.Script("1.sql", EnumValue).Script("2.sql", EnumUse);
        await deployment.RunAsync(mode);
        await deployment.NoteAsync("values", "select s::text from a");
    }
}
