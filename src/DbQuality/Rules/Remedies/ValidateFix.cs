using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Validates what was added as not valid.</summary>
internal static class ValidateFix
{
    /// <summary>PostgreSQL 18 lets others write while a domain's constraint is validated.</summary>
    private const int DomainsWithoutLock = 180000;

    public static Remedy Of(Constraint constraint)
    {
        var (table, name) = (constraint.Table, SqlName.Quote(constraint.Name));
        // In one statement, so that it never is without the constraint; the definition says that it is not valid.
        var undo = $"alter table {table.QualifiedName} drop constraint {name}, add constraint {name} {constraint.Definition};";
        var broken = Breaking(constraint);
        return Validate(constraint.Name, new FixStep(ConstraintFix.Validate(table, constraint.Name), string.Join('\n', ConstraintFix.Comment(constraint).Prepend(undo)))
        {
            Transaction = FixTransaction.Next,
            Why = "Rows that break it make this fail, and it can be tried again." + (broken is null ? "" : $" Look for them first: select * from {broken};"),
        }, constraint.ForeignKey is not null && broken is not null ? [$"delete from {broken}"] : []);
    }

    /// <param name="check">One of its checks.</param>
    public static Remedy Of(UserType domain, DomainCheck check, RuleContext context)
    {
        var isUsed = context.Catalog.Dependencies.Any(dependency => dependency.Referenced == domain.Key && dependency.Dependent.ClassId == ClassIds.Relation);
        var (alter, name) = ($"alter domain {domain.QualifiedName} ", SqlName.Quote(check.Name));
        var validate = $"{alter}validate constraint {name};";
        if (isUsed && Oldest(context) < DomainsWithoutLock)
            return Remedy.None("Before PostgreSQL 18 it locks every table that has a column of the domain against writing until all are read: choose a quiet moment for it.", validate);
        var undo = SqlBlock.Of([$"{alter}drop constraint {name};", $"{alter}add constraint {name} {check.Definition};"]);
        return Validate(check.Name, new FixStep(validate, undo)
        {
            Transaction = FixTransaction.Next,
            Why = "Values that break it make this fail, and it can be tried again.",
        }, []);
    }

    /// <summary>The rows that break a constraint, as what follows <c>from</c>; null where that cannot be said in a line.</summary>
    private static string? Breaking(Constraint constraint)
    {
        var table = constraint.Table.QualifiedName;
        return constraint switch
        {
            { Kind: ConstraintKind.NotNull, Columns: [var column] } => $"{table} where {SqlName.Quote(column.Name)} is null",
            { ForeignKey: { MatchType: 's' } key } when !constraint.IsTemporal =>
                ForeignKeyFix.Orphans(constraint.Table, constraint.Columns, key.Table, key.Columns),
            { Expression: { } condition } => $"{table} where not ({condition.ReplaceLineEndings(" ")})",
            _ => null,
        };
    }

    private static int Oldest(RuleContext context) =>
        context.Standards.Database.Postgres.Select(version => version * 10000).Append(context.Catalog.ServerVersion).Min();

    private static Remedy Validate(string name, FixStep step, IReadOnlyList<string> assumes) => Remedy.By(new Fix
    {
        Topic = "validate " + name, Phase = FixPhase.Constraints, Steps = [step], Assumes = assumes,
    });
}
