using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Drops what nothing uses, and makes it again as it was: definition, owner, comment, rights.</summary>
internal static class DropFix
{
    private const string LookedAt = "Looked at: what PostgreSQL records, the bodies of routines, and who was granted it; not at programs outside.";

    // An error of DBQ609 otherwise: whoever takes the script has read this.
    private const string InDatabase = "dbquality:ignore DBQ609 " + LookedAt;

    private const string InSources = "dbquality:ignore DBQ609 Looked at: what PostgreSQL records, the bodies of routines, who was granted it, and the application's sources.";

    public static Remedy Routine(Routine routine, bool readsSources, DatabaseCatalog catalog)
    {
        var target = $"{Nouns.Of(routine)} {routine.Signature}";
        if (routine.Definition is null)
            return Remedy.None("How an aggregate, or a routine in a compiled language, would be made again is not read: drop it by hand once you are sure.", $"drop {target};");
        return Of($"drop {routine.Name}", new FixStep(
            $"drop {Nouns.Of(routine)} if exists {routine.Signature};",
            Statements([Definition(routine), .. Owned(target, routine, catalog), .. PrivilegeFix.Restore(target, routine.Acl, routine.Owner, "X", publicHasItByDefault: true)]))
        {
            // No application calls what only a trigger can.
            Why = routine.IsTriggerFunction || routine.IsEventTriggerFunction ? LookedAt : readsSources ? InSources : InDatabase,
        }, onlyWhenNamed: !routine.IsTriggerFunction);
    }

    public static Remedy Sequence(Sequence sequence, DatabaseCatalog catalog)
    {
        var target = "sequence " + sequence.QualifiedName;
        // What a column owns has its table's owner.
        var owned = sequence.OwnedBy is null ? Owned(target, sequence, catalog) : Commented(target, sequence);
        return Of($"drop {sequence.Name}", new FixStep(
            $"drop sequence if exists {sequence.QualifiedName};",
            Statements([SequenceText.Create(sequence), .. owned, .. PrivilegeFix.Restore(target, sequence.Acl, sequence.Owner, "rwU", publicHasItByDefault: false)]))
        {
            Why = InDatabase + " Its value is lost: taken back, it starts anew.",
            UndoWhy = "It starts anew: the value that it had is lost.",
        });
    }

    public static Remedy Enum(UserType type, DatabaseCatalog catalog)
    {
        if (type.Kind != UserTypeKind.Enum)
        {
            return Remedy.None(
                "Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.",
                $"drop {(type.Kind == UserTypeKind.Domain ? "domain" : "type")} {type.QualifiedName};");
        }
        var target = "type " + type.QualifiedName;
        return Of($"drop {type.Name}", new FixStep(
            $"drop type if exists {type.QualifiedName};",
            Statements([
                $"create type {type.QualifiedName} as enum ({string.Join(", ", type.Labels.Select(SqlText.Literal))});",
                .. Owned(target, type, catalog), .. PrivilegeFix.Restore(target, type.Acl, type.Owner, "U", publicHasItByDefault: true),
            ]))
        {
            Why = InDatabase,
        });
    }

    public static Remedy View(View view, DatabaseCatalog catalog)
    {
        if (Obstacle(view) is { } because) return Remedy.None(because, $"drop {Nouns.Of(view)} {view.QualifiedName};");
        var target = "view " + view.QualifiedName;
        var options = view.Options.Count == 0 ? "" : $" with ({string.Join(", ", view.Options.Select(option => $"{SqlName.Quote(option.Key)} = {SqlText.Literal(option.Value)}"))})";
        return Of($"drop {view.Name}", new FixStep(
            $"drop view if exists {view.QualifiedName};",
            Statements([
                $"create {target}{options} as\n{view.Definition};",
                .. view.Columns.Where(column => column.Comment is not null).Select(column => $"comment on column {column} is {SqlText.Literal(column.Comment!)};"),
                .. Owned(target, view, catalog),
                .. PrivilegeFix.Restore(view.QualifiedName, view.Acl, view.Owner, catalog.ServerVersion >= 170000 ? "arwdDxtm" : "arwdDxt", publicHasItByDefault: false),
                .. view.Columns.SelectMany(column => PrivilegeFix.Copy(column, SqlName.Quote(column.Name))),
            ]))
        {
            Why = InDatabase,
        }, onlyWhenNamed: true);
    }

    private static string? Obstacle(View view) =>
        view.IsMaterialized ? "Its stored rows may be more than its tables still give: decide whether they may go, and drop it by hand." :
        view.Triggers.Count + view.Rules.Count > 0 || view.Columns.Any(column => column.Default is not null)
            ? "Triggers, rules or defaults let somebody write through it: decide whether that still happens, and drop it by hand."
            : null;

    /// <summary>As the server prints it, but for its quotes: other dollar quotes than <c>$$</c> are variables to DbUp.</summary>
    private static string Definition(Routine routine)
    {
        var definition = routine.Definition!.TrimEnd();
        if (routine.SqlBody is not null) return definition + ";";
        // The body is the last of it, between dollar quotes that the server chose.
        var head = definition[..BodyText.Tokens(definition)[^1].Start];
        var holdsQuotes = routine.Body.Contains("$$", StringComparison.Ordinal) || routine.Body.EndsWith('$');
        return $"{head}{(holdsQuotes ? SqlText.Body(routine.Body) : $"$${routine.Body}$$")};";
    }

    private static IEnumerable<string> Owned(string target, SchemaObject thing, DatabaseCatalog catalog) =>
        catalog.IsScriptsOwn(thing.Owner)
            ? Commented(target, thing)
            : Commented(target, thing).Prepend($"alter {target} owner to {SqlName.Quote(thing.Owner)};");

    private static IEnumerable<string> Commented(string target, SchemaObject thing) =>
        thing.Comment is { } comment ? [$"comment on {target} is {SqlText.Literal(comment)};"] : [];

    private static string Statements(IEnumerable<string> statements) => string.Join('\n', statements);

    private static Remedy Of(string topic, FixStep step, bool onlyWhenNamed = false) =>
        Remedy.By(new Fix { Topic = topic, Phase = FixPhase.Removals, Steps = [step], OnlyWhenNamed = onlyWhenNamed });
}
