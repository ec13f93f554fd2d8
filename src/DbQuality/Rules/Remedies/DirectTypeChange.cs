using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Changes of type that are an entry in the catalog: no row is written, no index built anew, whatever the table holds.</summary>
internal static class DirectTypeChange
{
    /// <summary>From <c>varchar</c> to <c>text</c>. Its checks are made again without a look at the rows, which a second step has.</summary>
    public static Fix? ToText(TypeChange change, RuleContext context)
    {
        var (column, table) = (change.Column, change.Table);
        // The expression of an index is built anew.
        if (column.Type.IsArray || table.Indexes.Any(index => TypeObstacle.HasExpressionOf(index, column, context))) return null;
        var checks = table.Constraints.Where(check => check is { Kind: ConstraintKind.Check, IsValidated: true, IsEnforced: true } && check.Columns.Contains(column)).ToList();
        if (checks.Exists(check => !check.IsLocal || check.NoInherit)) return null;
        var around = new AlterFrame();
        if (!around.TryPutAside(table, context)) return null;

        var length = change.Length is null ? null : SqlName.Quote(LengthCheck.NameOf(column, context));
        var drops = checks.Select(check => $"drop constraint {SqlName.Quote(check.Name)}").ToList();
        var (sql, undo) = (
            Alter(change, change.TypeWithCollation, change.NewDefault, drops, [
                .. checks.Select(check => Add(check) + " not valid"),
                .. length is null ? Array.Empty<string>() : [$"add constraint {length} {LengthCheck.Of(change.Name, change.Length!)} not valid"],
            ]),
            Alter(change, change.OldTypeWithCollation, column.Default, [
                .. length is null ? Array.Empty<string>() : [$"drop constraint if exists {length}"],
                .. drops,
            ], checks.Select(Add)));
        var comments = checks.Where(check => check.Comment is not null)
            .Select(check => $"comment on constraint {SqlName.Quote(check.Name)} on {table.QualifiedName} is {SqlText.Literal(check.Comment!)};").ToList();
        var names = checks.Select(check => SqlName.Quote(check.Name)).Concat(length is null ? [] : [length]).ToList();
        return Of(change, [
            new FixStep(Whole([sql, .. comments], around.Frame), Whole([undo, .. comments], around.Frame)) { Frame = around.Frame, Why = $"Only the catalog changes. {change.Why}" },
            .. names.Select((name, i) => new FixStep($"alter table {table.QualifiedName} validate constraint {name};", "") { Transaction = i == 0 ? FixTransaction.Next : FixTransaction.Any }),
        ]);
    }

    /// <summary>From <c>timestamp</c> to <c>timestamptz</c>, which are the same bytes where the session's time zone is UTC.</summary>
    public static Fix? ToTimestampTz(TypeChange change, RuleContext context)
    {
        var (column, table) = (change.Column, change.Table);
        // Another precision is written, an index built anew, and a check looks at all rows.
        if (column.Type is not { BaseOid: TypeIds.Timestamp, Kind: 'b', Modifier: < 0 }) return null;
        if (table.Indexes.Any(index => TypeObstacle.IsOf(index, column, context)) || table.Constraints.Any(one => one.Columns.Contains(column))) return null;
        var around = new AlterFrame();
        around.UseUtc();
        return !around.TryPutAside(table, context) ? null : Of(change, [
            new FixStep(Alter(change, change.Type, change.NewDefault, [], []), Alter(change, change.OldTypeWithCollation, column.Default, [], []))
            {
                Frame = around.Frame, Why = $"Only the catalog changes. {change.Why}",
            },
        ]);
    }

    private static string Whole(IReadOnlyList<string> statements, FixFrame? frame) => frame is null ? SqlBlock.Of(statements) : string.Join('\n', statements);

    private static string Alter(TypeChange change, string type, string? value, IEnumerable<string> first, IEnumerable<string> last)
    {
        var alter = $"alter column {change.Name} ";
        string[] actions =
        [
            .. first,
            .. value is null ? Array.Empty<string>() : [alter + "drop default"],
            $"{alter}type {type}",
            .. value is null ? Array.Empty<string>() : [$"{alter}set default {value}"],
            .. last,
        ];
        return $"alter table {change.Table.QualifiedName}{(actions.Length == 1 ? " " : "\n  ")}{string.Join(",\n  ", actions)};";
    }

    private static string Add(Constraint check) => $"add constraint {SqlName.Quote(check.Name)} {check.Definition}";

    private static Fix Of(TypeChange change, IReadOnlyList<FixStep> steps) => new()
    {
        Topic = "type " + change.Column.Name,
        Phase = FixPhase.ColumnTypes,
        Steps = steps,
        Short = steps[0].Frame is null ? null : new ShortForm(change.AtOnce, "The script sets the session's time zone, or puts views aside, around a change that touches the catalog alone."),
    };
}
