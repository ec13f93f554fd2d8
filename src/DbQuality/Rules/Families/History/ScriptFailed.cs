using DbQuality.Migrations.Runners;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.History;

/// <summary>DBQ701.</summary>
internal sealed class ScriptFailed : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ701",
        Name = "script-failed",
        Category = RuleCategory.History,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "The server refused a statement, or a script does not run as it is written",
        Rationale =
            "A script that fails on an empty database fails in production too, where it may stop half way: without a transaction the " +
            "statements before the failing one stay. The place is the one that the server points to, also inside the body of a function or " +
            "a `DO` block. A script that leaves its transaction open is refused as well, because a deployment would lose what follows and " +
            "report success; one that leaves `search_path` or the role changed is a warning, because the scripts after it run differently " +
            "than alone. Of a command that runs the migrations, the exit code decides; the place is that of the statement that the server refused.",
    };

    public override string? CannotCheck(RuleContext context) => context.Run is null ? "nothing ran" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from problem in context.Run!.Problems
        select new Violation(problem.Script?.ToDbObject() ?? Command, Message(problem, context))
        {
            Location = problem.Location,
            Discriminator = $"{problem.SqlState} {problem.Message}",
            Severity = problem.Severity == Severity.Error ? null : problem.Severity,
        };

    private static DbObject Command { get; } = new() { Kind = ObjectKind.Script, Name = "command" };

    private static string Message(ScriptProblem problem, RuleContext context)
    {
        var message = problem.SqlState is null ? problem.Message : $"{problem.What}: {problem.Message.TrimEnd('.')} ({problem.SqlState}).";
        if (problem.Detail is { Length: > 0 } detail) message += " " + Sentence(detail);
        var advice = ExtensionAdvice.Of(problem.Message, context.Standards, context.Catalog.ServerVersion / 10_000);
        if ((advice ?? problem.Hint) is { Length: > 0 } hint) message += " " + Sentence(hint);
        return string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : text.TrimEnd() + ".";
}
