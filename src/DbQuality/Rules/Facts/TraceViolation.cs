using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>Violations by what a statement did: they are at that statement, whatever made the object.</summary>
internal static class TraceViolation
{
    /// <summary>The traces whose statement is known.</summary>
    public static IEnumerable<(StatementTrace Trace, StatementReference Source)> Located(RuleContext context)
    {
        foreach (var trace in context.Observations.Statements)
        {
            if (trace.Source is not null) yield return (trace, trace.Source);
        }
    }

    /// <summary>Whether what changed is a member of a schema that is checked.</summary>
    public static bool IsInScope(ObjectChange change, RuleContext context) =>
        change is { Schema: { } schema, Name: { } name } && context.InScope(schema, change.Table ?? name);

    /// <param name="part">Tells two violations by one statement on one object apart.</param>
    public static Violation Of(StatementReference source, DbObject subject, string message, string part = "") => new(subject, message)
    {
        Location = source.Span,
        Discriminator = StatementLine.Identity(source.Statement) + part,
    };

    /// <summary>A relation by name: it may be gone by now, so it has no key.</summary>
    public static DbObject Relation(ObjectKind kind, string? schema, string? name) => new() { Kind = kind, Schema = schema, Name = name ?? "" };

    public static DbObject Part(ObjectKind kind, ObjectChange change) =>
        new() { Kind = kind, Schema = change.Schema, Table = change.Table, Name = change.Name ?? "" };
}
