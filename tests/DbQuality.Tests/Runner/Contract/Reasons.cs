namespace DbQuality.Tests.Runner.Contract;

/// <summary>Why a runner does otherwise: the footnotes of the table.</summary>
internal static class Reasons
{
    public const string NoJournal = "psql keeps no journal, and runs every script each time.";

    public const string NoVariables = "psql has no `$name$`; the server gets it as it is.";

    public const string Chunk =
        "DbUp 5 sends all that stands between two lines of a lone semicolon as one command, which the server runs in one transaction: "
        + "after an error nothing of it is left, and what needs a transaction of its own is refused there. Put such a line before and after the statement.";

    public const string BodyIsSplit = "DbUp splits a `BEGIN ATOMIC` body at its semicolons. The error says so; write the body as a string, `as $$ … $$`.";

    public const string JournalLost =
        "DbUp names a journal without a schema as it is, and does not find it in the `search_path` that the script leaves behind: the deployment stops there, "
        + "here as in production. A journal with a schema is found.";

    public const string Uncounted = "A command does not tell which scripts it ran, nor how many statements.";

    public const string ServersWords = "psql asks the server, whose message does not say what to do.";

    public const string UnseenSession = "Nobody looks at a command's session: what it leaves open is lost when it ends, here as in production.";

    public const string PsqlsOwn = "psql understands its own commands.";

    public const string UnseenLocks = "These statements fire no event trigger, and nobody can look at a command's locks while it holds them.";

    public const string StatementGoesOn = "The command is ended within the time; the server goes on with its statement until the scratch database is dropped.";
}
