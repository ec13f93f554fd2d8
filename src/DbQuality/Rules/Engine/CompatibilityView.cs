using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Engine;

/// <summary>
/// A view under an old name, or with old column names, for the time in which the application's previous version still runs. Its
/// comment and its form tell it from the team's own views: nothing but the columns of one relation, read with its reader's rights by nobody who
/// may not read that. No rule looks at it.
/// </summary>
internal static partial class CompatibilityView
{
    /// <summary>PostgreSQL 15 lets a view read with its reader's rights.</summary>
    internal const int SecurityInvoker = 150000;

    public static bool Is(Relation relation, DatabaseCatalog catalog) =>
        relation is View { IsMaterialized: false, Comment: { } comment, Triggers.Count: 0, Rules.Count: 0 } view && Sentence().IsMatch(comment)
        && SourceOf(view.Definition) is var (schema, name)
        && catalog.FindRelation(schema, name) is { } source
        // A reader with a grant on the view alone reads nothing where its own rights are asked for.
        && (view.SecurityInvoker || (catalog.ServerVersion < SecurityInvoker && CannotStandFor(source, catalog) is null && GivesNoMore(view, source)));

    /// <summary>Whether one reads the relation: it keeps the column names that it was made with.</summary>
    public static bool IsOver(Relation relation, DatabaseCatalog catalog) => Over(relation, catalog).Any();

    /// <summary>Those that read the relation.</summary>
    public static IEnumerable<View> Over(Relation relation, DatabaseCatalog catalog) => !catalog.Views.Any(view => Is(view, catalog))
        ? []
        : catalog.Dependencies
            .Where(dependency => dependency.Referenced.ClassId == ClassIds.Relation && dependency.Referenced.ObjectId == relation.Oid && dependency.Dependent.ClassId == ClassIds.Relation)
            .Select(dependency => catalog.FindRelation(dependency.Dependent.ObjectId)).OfType<View>().Where(view => Is(view, catalog)).Distinct();

    /// <summary>Why none can stand in for the relation; null where one can.</summary>
    public static string? CannotStandFor(Relation relation, DatabaseCatalog catalog) =>
        relation is Table { RowSecurity: true } && catalog.ServerVersion < SecurityInvoker
            ? "A view cannot obey row level security as its reader before PostgreSQL 15, so none can stand in under the old name: rename it together with the application."
            : null;

    private static bool GivesNoMore(View view, Relation source)
    {
        var all = source.Columns.Concat(source.Kept.Columns).Select(column => column.Acl).OfType<Acl>().Append(source.Acl).ToList();
        return Within(view.Acl, [source.Acl], view.Owner) && view.Columns.All(column => column.Acl is null || Within(column.Acl, all, view.Owner));
    }

    private static bool Within(Acl acl, IReadOnlyList<Acl> bounds, string owner) => acl.Grants.All(grant =>
        grant.Grantee == owner
            || grant.Privileges.All(letter => bounds.Any(bound => bound.Grants.Any(other => other.Grantee == grant.Grantee && other.Privileges.Contains(letter, StringComparison.Ordinal)))));

    /// <summary>The one relation of which a view reads columns, perhaps under other names, and does nothing else; null where it does more.</summary>
    /// <param name="definition">As <c>pg_get_viewdef</c> prints it; up to version 15 it qualifies the columns.</param>
    private static (string Schema, string Name)? SourceOf(string definition)
    {
        var tokens = new List<Token>();
        var lexer = new Lexer(definition);
        while (lexer.TryRead(out var token)) tokens.Add(token);
        var at = 1;
        do
        {
            if (!Name(at)) return null;
            at += Is(at + 1, ".") && Name(at + 2) ? 3 : 1;
            if (Is(at, "as") && Name(at + 1)) at += 2;
        }
        while (Is(at++, ","));
        at--;
        if (!tokens[0].Is("select") || !Is(at, "from") || !Name(at + 1) || !Is(at + 2, ".") || !Name(at + 3)) return null;
        var end = Name(at + 4) ? at + 5 : at + 4;
        return end == tokens.Count ? (tokens[at + 1].Value, tokens[at + 3].Value) : null;

        bool Name(int index) => index < tokens.Count && tokens[index].IsName;

        bool Is(int index, string value) => index < tokens.Count && tokens[index].Kind != TokenKind.QuotedName && tokens[index].Value == value;
    }

    [GeneratedRegex("^dbquality: compatibility view of .+, to be dropped once nothing uses the old names\\.$", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
