using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ609.</summary>
internal sealed class IncompatibleChange : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ609",
        Name = "incompatible-change",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "Something that the application's previous version uses is renamed, moved or removed",
        Rationale =
            "While a deployment runs, and after one that is rolled back, the previous version of the application works on the new schema. What it calls by the old " +
            "name is gone for it. Do it in two deployments: first make the new thing beside the old one (expand), then, once nothing uses the old one, remove that (contract). " +
            "A script that leaves the old name in place, by a view, a column or a routine of that name, is right. What loses rows or values is DBQ608's.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var scripts = TraceViolation.Located(context).GroupBy(located => located.Source.Script).ToList();
        var triggers = TriggerFunctions.Of(context);
        var keepers = context.Observations.Statements
            .SelectMany(trace => trace.Changes.Where(change => change is { Kind: ChangeKind.Created, Type: "view" }).Select(view => (trace.Sequence, View: view))).ToList();
        return
            from script in scripts
            let names = new ScriptNames([.. script])
            from located in script
            from violation in Of(located.Trace, located.Source, names, triggers, context)
            where !keepers.Exists(keeper => keeper.Sequence <= located.Trace.Sequence && IsKept(violation.Subject, keeper.View))
            select violation;
    }

    /// <summary>A view keeps the old names of a table's columns, as fixes make one.</summary>
    private static bool IsKept(DbObject subject, ObjectChange view) =>
        subject is { Kind: ObjectKind.Column, Table: { } table } && view.Schema == subject.Schema && view.Name!.StartsWith(table + CompatibilityViewSql.OldColumns, StringComparison.Ordinal);

    private static IEnumerable<Violation> Of(StatementTrace trace, StatementReference source, ScriptNames names, TriggerFunctions triggers, RuleContext context)
    {
        // What an extension's own script makes anew is the extension's.
        if (trace.Changes.Any(change => change.Type == "extension")) yield break;
        // A block may do to one thing the same several times, such as rename its labels.
        foreach (var change in trace.Changes.DistinctBy(change => (change.Key, change.Kind)))
        {
            if (!change.ExistedBeforeScript || change.FromParent || change.Name is null || triggers.Has(change)) continue;
            if (change.Schema is { } schema && !context.InScope(schema, change.Table ?? change.Name)) continue;
            var found = change.Kind switch
            {
                ChangeKind.Altered when change.Former is { } former => Renamed(change, former, names, context),
                ChangeKind.Altered => RenamedOtherwise(change, source, names),
                ChangeKind.Dropped => Dropped(change, names),
                _ => null,
            };
            if (found is var (subject, message)) yield return TraceViolation.Of(source, subject, message);
        }
    }

    private static (DbObject, string)? Renamed(ObjectChange change, QualifiedName former, ScriptNames names, RuleContext context)
    {
        if (change.Type == "table column")
        {
            if (names.Has(change.Schema, change.Table, former.Name) || names.IsVacated(change.Schema, change.Table, change.Name)) return null;
            var (table, old, now) = (SqlName.Quote(change.Schema!, change.Table!), SqlName.Quote(former.Name), SqlName.Quote(change.Name!));
            return (TraceViolation.Part(ObjectKind.Column, change),
                $"Column {table}.{old} is called {now} from here on, and the application's previous version still asks for {old}. Add a column beside it, keep both filled while both versions run, and drop {old} in a "
                + $"later deployment: alter table {table} add column {now} {change.After!.Type};");
        }
        if (change.Type is not ("table" or "view" or "materialized view" or "foreign table")) return null;
        if (names.Has(former.Schema, null, former.Name) || names.IsVacated(change.Schema, null, change.Name)) return null;
        var (before, after) = (SqlName.Quote(former.Schema!, former.Name), SqlName.Quote(change.Schema!, change.Name!));
        var options = context.Catalog.ServerVersion < CompatibilityView.SecurityInvoker ? "" : " with (security_invoker = true)";
        return (TraceViolation.Relation(KindOf(change.Type), change.Schema, change.Name),
            $"{Nouns.Capital(change.Type)} {before} is called {after} from here on, and the application's previous version still asks for {before}. Keep the old name as a view until nothing uses it: "
            + $"create view {before}{options} as select * from {after};");
    }

    /// <summary>Routines, types, sequences and schemas: what they were called is in the statement alone.</summary>
    private static (DbObject, string)? RenamedOtherwise(ObjectChange change, StatementReference source, ScriptNames names)
    {
        if (TokensOf(change, source) is not { } tokens) return null;
        var kind = Kinds.GetValueOrDefault(change.Type, ObjectKind.Type);
        var name = kind is ObjectKind.Function or ObjectKind.Procedure ? change.Identity.Split('.', 2)[^1] : change.Name!;
        var subject = new DbObject { Kind = kind, Schema = kind == ObjectKind.Schema ? null : change.Schema, Name = name };
        if (Pair(tokens, "rename", "value") is { } label)
            return (subject, $"Label {tokens[label + 2].Value} of {change.Identity} is called {tokens[label + 4].Value} from here on, and the application's previous version still writes and compares {tokens[label + 2].Value}. "
                + $"Add the new label beside it, and leave the old one where it is: alter type {change.Identity} add value {SqlText.Literal(tokens[label + 4].Value)};");
        var renaming = Pair(tokens, "rename", "to");
        if (renaming is null && Pair(tokens, "set", "schema") is null) return null;
        // A switch: another one has the old name at the end of the script.
        if (renaming > 0 && names.Has(change.Schema, null, tokens[renaming.Value - 1].Value)) return null;
        var how = renaming is not null ? "has another name" : "is in another schema";
        return (subject, $"{Nouns.Capital(change.Type)} {change.Identity} {how} from here on, and the application's previous version still asks for the old one. "
            + "Make the new one beside it, and drop the old one in a later deployment.");
    }

    /// <summary>Of a statement, or of a block, that alters a routine, a type, a sequence or a schema.</summary>
    private static IReadOnlyList<Token>? TokensOf(ObjectChange change, StatementReference source)
    {
        if (change.Command is not ("ALTER FUNCTION" or "ALTER PROCEDURE" or "ALTER ROUTINE" or "ALTER AGGREGATE" or "ALTER TYPE" or "ALTER DOMAIN" or "ALTER SEQUENCE" or "ALTER SCHEMA")) return null;
        if (source.Statement.Command == "DO") return BodyText.OfBlock(source.Statement);
        return source.Statement.Command == change.Command ? source.Statement.Tokens : null;
    }

    private static (DbObject, string)? Dropped(ObjectChange change, ScriptNames names)
    {
        switch (change.Type)
        {
            case "view" when !names.Has(change.Schema, null, change.Name):
                var view = SqlName.Quote(change.Schema!, change.Name!);
                return (TraceViolation.Relation(ObjectKind.View, change.Schema, change.Name),
                    $"View {view} is dropped{Unnamed(change)}, and the application's previous version may still read it. Drop it in a later deployment, once nothing does.");
            case "function" or "procedure" or "aggregate" when !change.Cascaded && !names.Has(change.Schema, change.Identity, null):
                return (new DbObject { Kind = change.Type == "procedure" ? ObjectKind.Procedure : ObjectKind.Function, Schema = change.Schema, Name = change.Identity.Split('.', 2)[^1] },
                    $"{Nouns.Capital(change.Type)} {change.Identity} is dropped, and the application's previous version may still call it. Keep it beside what takes its place, and drop it in a later deployment.");
            case "type" when !change.Cascaded && change.Name is { } type && !names.Has(change.Schema, null, type):
                return (new DbObject { Kind = ObjectKind.Type, Schema = change.Schema, Name = type },
                    $"Type {change.Identity} is dropped, and the application's previous version may still use it. Drop it in a later deployment, once nothing does.");
            case "sequence" when !change.Cascaded && !names.Has(change.Schema, null, change.Name):
                var sequence = SqlName.Quote(change.Schema!, change.Name!);
                return (new DbObject { Kind = ObjectKind.Sequence, Schema = change.Schema, Name = change.Name! },
                    $"Sequence {sequence} is dropped, and the application's previous version may still take numbers from it. Drop it in a later deployment, once nothing does.");
            case "table column" when change.Before is { Generated: not ' ' }:
                return (TraceViolation.Part(ObjectKind.Column, change),
                    $"Column {SqlName.Quote(change.Schema!, change.Table!)}.{SqlName.Quote(change.Name!)} is dropped, and the application's previous version still reads it. Drop it in a later deployment, once nothing does.");
            default:
                return null;
        }
    }

    private static string Unnamed(ObjectChange change) => change.Cascaded ? ", by CASCADE and without being named," : "";

    private static int? Pair(IReadOnlyList<Token> tokens, string first, string second)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(first) && tokens[i + 1].Is(second)) return i;
        }
        return null;
    }

    private static ObjectKind KindOf(string type) => type switch
    {
        "view" => ObjectKind.View,
        "materialized view" => ObjectKind.MaterializedView,
        _ => ObjectKind.Table,
    };

    private static readonly Dictionary<string, ObjectKind> Kinds = new(StringComparer.Ordinal)
    {
        ["function"] = ObjectKind.Function, ["aggregate"] = ObjectKind.Function, ["procedure"] = ObjectKind.Procedure, ["sequence"] = ObjectKind.Sequence, ["schema"] = ObjectKind.Schema,
    };

    /// <summary>What a script makes, or gives a name, and what names it takes away: of columns with their table, of routines by their identity.</summary>
    private sealed class ScriptNames
    {
        private readonly HashSet<(string?, string?, string?)> made = [];
        private readonly HashSet<(string?, string?, string?)> vacated = [];

        public ScriptNames(IReadOnlyList<(StatementTrace Trace, StatementReference Source)> script)
        {
            foreach (var (change, source) in script.SelectMany(located => located.Trace.Changes, (located, change) => (change, located.Source)))
            {
                var table = change.Type == "table column" ? change.Table : null;
                if (change is { Kind: ChangeKind.Altered, Former: { } former }) vacated.Add((former.Schema ?? change.Schema, table, former.Name));
                if (change.Kind == ChangeKind.Dropped) continue;
                if (change is { Kind: ChangeKind.Altered, Former: null } && (TokensOf(change, source) is not { } tokens || Pair(tokens, "rename", "to") is null)) continue;
                made.Add((change.Schema, table, change.Name));
                made.Add((change.Schema, change.Identity, null));
            }
        }

        public bool Has(string? schema, string? table, string? name) => made.Contains((schema, table, name));

        /// <summary>It takes the place of another that had the name: a switch, whose name until now was for that alone.</summary>
        public bool IsVacated(string? schema, string? table, string? name) => vacated.Contains((schema, table, name));
    }
}
