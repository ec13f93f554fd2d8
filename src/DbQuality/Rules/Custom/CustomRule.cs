using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>
/// A rule of the team's own: a query that returns one row for each violation. The query is asked beside the reading of the
/// catalog; the rule turns the rows of <see cref="RuleContext.CustomAnswers"/> into violations.
/// </summary>
public sealed class CustomRule : Rule
{
    /// <summary>How long one query may take.</summary>
    public static readonly TimeSpan LongestQuery = TimeSpan.FromSeconds(30);

    internal CustomRule(RuleInfo info, UserQuery query, MessageTemplate message, CustomFix? fix, CustomRuleFile file)
    {
        Info = info;
        Query = query;
        Message = message;
        Fix = fix;
        File = file;
    }

    public override RuleInfo Info { get; }

    /// <summary>What it asks the database.</summary>
    public UserQuery Query { get; }

    /// <summary>Where it is written, and its examples.</summary>
    public CustomRuleFile File { get; }

    /// <summary>The template of its message, as it is written.</summary>
    public string MessageText => Message.Text;

    internal MessageTemplate Message { get; }

    private CustomFix? Fix { get; }

    public override IEnumerable<Violation> Check(RuleContext context) => Rows(context).Select(found =>
    {
        var violation = new Violation(found.Object, found.FillLine(Message)) { Discriminator = found.Row.Arguments };
        return Fix is null ? violation : Fix.Of(found, Info, Placeholders(context)).Of(violation);
    });

    /// <summary>What its <c>fix.sql</c> becomes for each row; nothing without one.</summary>
    internal IEnumerable<SourceText> Fixes(RuleContext context) => Filled(Fix?.Sql, context);

    /// <summary>What its <c>rollback.sql</c> becomes for each row; nothing without one.</summary>
    internal IEnumerable<SourceText> Rollbacks(RuleContext context) => Filled(Fix?.Rollback, context);

    private IEnumerable<SourceText> Filled(MessageTemplate? template, RuleContext context)
    {
        if (template is null) return [];
        template.Verify(Placeholders(context));
        return Rows(context).Select(found => found.FillSource(template));
    }

    private IReadOnlyList<string> Placeholders(RuleContext context) =>
        CustomRow.Placeholders(context.CustomAnswers.TryGetValue(Info.Id, out var answer) ? answer.Columns : []);

    private IEnumerable<CustomFinding> Rows(RuleContext context)
    {
        // At the end of a stage, what the query names may not be there yet: then it has not answered.
        if (!context.CustomAnswers.TryGetValue(Info.Id, out var answer)) return [];
        var columns = new CustomColumns(answer.Columns, problem => Wrong(problem));
        Message.Verify(CustomRow.Placeholders(answer.Columns));
        var subjects = new CustomSubjects(context);
        var found = answer.Rows.Select(values => columns.Read(values)).Distinct()
            .Select(row => (Row: row, Subject: subjects.Find(row)))
            .Select(pair => pair.Subject.Problem is { } problem ? throw Wrong(problem) : pair)
            .Where(pair => pair.Subject.Object is not null)
            .ToList();
        // What a partition inherits is reported once, on its parent.
        var reported = found.Select(pair => pair.Subject.Object!.Key).OfType<Observation.ObjectKey>().ToHashSet();
        return found.Where(pair => pair.Subject.Parent is not { } parent || !reported.Contains(parent))
            .Select(pair => new CustomFinding(pair.Subject.Object!, pair.Row));
    }

    private GateException Wrong(string problem) => CodedProblem.CannotBeAsked.InConfiguration(problem, Query.Statement.Span);
}
