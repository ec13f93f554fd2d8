using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class AloneBehaviours : IBehaviourGroup
{
    private const string Index = "create table a (b int);\ncreate index concurrently a_b on a (b);";
    private const string Vacuum = "create table a ();\nvacuum a;";
    private const string EnumValue = "create type state as enum ('new');\ncreate table a (s state);";
    private const string EnumUse = "alter type state add value 'done';\ninsert into a\n  values ('done');";

    private const string UnsafeUse = "2.sql(3,11)-(3,17) 55P04: unsafe use of new value \"done\" of enum type state";
    private const string NewValues = "hint: New enum values must be committed before they can be used.";

    public string Title => "What does not fit into a transaction";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("`CREATE INDEX CONCURRENTLY` among other statements, mode none: done", deployment => RunAsync(deployment, TransactionMode.None, Index),
            "tables: a", "valid indexes: a_b")
            .But("DbUp 5", Reasons.Chunk, RefusedInChunk("CREATE INDEX", "CREATE INDEX CONCURRENTLY", "(2,39)"), "tables: ", "valid indexes: "),
        new Behaviour("`CREATE INDEX CONCURRENTLY`, mode script: refused, with what to do", deployment => RunAsync(deployment, TransactionMode.Script, Index),
            Refused("CREATE INDEX", "(2,39)"), "tables: ", "valid indexes: ")
            .But("command", Reasons.ServersWords, RefusedByServer("CREATE INDEX CONCURRENTLY", "(2,39)"), "tables: ", "valid indexes: "),
        new Behaviour("`CREATE INDEX CONCURRENTLY`, mode single: refused, with what to do", deployment => RunAsync(deployment, TransactionMode.Single, Index),
            Refused("CREATE INDEX", "(2,39)"), "tables: ", "valid indexes: ")
            .But("command", Reasons.ServersWords, RefusedByServer("CREATE INDEX CONCURRENTLY", "(2,39)"), "tables: ", "valid indexes: "),
        new Behaviour("`VACUUM`, mode none: done", deployment => RunAsync(deployment, TransactionMode.None, Vacuum), "tables: a", "valid indexes: ")
            .But("DbUp 5", Reasons.Chunk, RefusedInChunk("VACUUM", "VACUUM", "(2,9)"), "tables: ", "valid indexes: "),
        new Behaviour("`VACUUM`, mode script: refused, with what to do", deployment => RunAsync(deployment, TransactionMode.Script, Vacuum),
            Refused("VACUUM", "(2,9)"), "tables: ", "valid indexes: ")
            .But("command", Reasons.ServersWords, RefusedByServer("VACUUM", "(2,9)"), "tables: ", "valid indexes: "),
        new Behaviour("an enum value added and used in one script, mode none: done", deployment => RunEnumAsync(deployment, TransactionMode.None), "values: done")
            .But("DbUp 5", Reasons.Chunk, UnsafeUse, NewValues, "values: "),
        new Behaviour("an enum value added and used in one transaction: refused where it is used", deployment => RunEnumAsync(deployment, TransactionMode.Script),
            UnsafeUse, NewValues, "values: "),
    ];

    private static string Refused(string command, string end) => $"1.sql(2,1)-{end} 25001: {command} of this form cannot run inside a transaction, and this script's "
        + "stage runs in one. Move the statement to a script of its own in a stage with transaction mode none.";

    private static string RefusedByServer(string command, string end) => $"1.sql(2,1)-{end} 25001: {command} cannot run inside a transaction block";

    private static string RefusedInChunk(string command, string name, string end) => $"1.sql(2,1)-{end} 25001: {command} of this form must be sent by itself, and DbUp 5 "
        + "sends all that stands between two lines of a lone semicolon as one command. Put a line with nothing but a semicolon before and after it, or give it "
        + $"a script of its own. The server says: {name} cannot be executed within a pipeline.";

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
