using System.Text;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Writes the text of corrective scripts.</summary>
internal static class FixText
{
    /// <summary>A statement that waits for its lock makes everyone after it wait as well: it gives up soon, and the deployment can be tried again.</summary>
    private const string LockTimeout = "set lock_timeout = '2s';";

    public static string Up(IReadOnlyList<Finding> findings, IReadOnlyList<FixStep> steps, string rollback) =>
        Script([.. findings.Select(Heading), $"Written by dbquality fix. Taken back by {rollback}"], steps, Does);

    public static string Down(string script, IReadOnlyList<FixStep> steps) =>
        Script([$"Takes {script} back."], [.. steps.Reverse()], TakesBack);

    public static string Later(string script, IReadOnlyList<FixStep> steps) => Script(
        [$"What {script} leaves to be done. Move this file to the migrations, under their next number, once no running version of the application needs the old names."],
        steps, Does);

    /// <summary>All that a fix does, as its scripts say it.</summary>
    public static string Up(Fix fix) => Parts(fix.Steps, Does);

    /// <summary>What takes it back, in the order it runs.</summary>
    public static string Down(Fix fix) => Parts(fix.Steps.Reverse(), TakesBack);

    private static (string Sql, string Why) Does(FixStep step) => (step.Sql, step.Why);

    private static (string Sql, string Why) TakesBack(FixStep step) => (step.Undo, step.UndoWhy);

    private static string Parts(IEnumerable<FixStep> steps, Func<FixStep, (string Sql, string Why)> said) => string.Join('\n',
        FixSteps.Parts(steps, TransactionMode.None).Select(part => Script([], part, said).Trim('\n')).Where(text => text.Length > 0));

    private static string Heading(Finding finding) => $"{finding.Rule.Id} {finding.Rule.Name}: {finding.Object.Identity}";

    private static string Script(IReadOnlyList<string> heading, IReadOnlyList<FixStep> steps, Func<FixStep, (string Sql, string Why)> said)
    {
        var text = new StringBuilder();
        foreach (var line in heading) text.Append(SqlComment.Of(line)).Append('\n');
        // What runs outside a transaction takes no lock that anyone waits for, and may have to wait long for others to end.
        var waits = steps.Any(step => step.Transaction is not (FixTransaction.None or FixTransaction.Alone) && said(step).Sql.Length > 0);
        if (waits) text.Append(LockTimeout).Append('\n');
        foreach (var part in Framed([.. steps.Where(step => said(step).Sql.Length > 0)]))
        {
            text.Append('\n');
            foreach (var why in part.Select(step => said(step).Why).Where(why => why.Length > 0).Distinct()) text.Append(SqlComment.Of(why)).Append('\n');
            var statements = string.Join('\n', part.Select(step => VisibleSql.Of(said(step).Sql.TrimEnd())));
            text.Append(part[0].Frame is { } frame ? frame.Around(statements) : statements).Append('\n');
        }
        if (waits) text.Append("\nreset lock_timeout;\n");
        return text.ToString();
    }

    /// <summary>Neighbours of one frame together, all others by themselves.</summary>
    private static IEnumerable<IReadOnlyList<FixStep>> Framed(IReadOnlyList<FixStep> steps)
    {
        for (var i = 0; i < steps.Count;)
        {
            var part = steps[i].Frame is { } frame ? steps.Skip(i).TakeWhile(step => step.Frame == frame).ToList() : [steps[i]];
            yield return part;
            i += part.Count;
        }
    }
}
