using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Rules.Fixing;

/// <summary>
/// A view under an old name, or with old column names, for the time in which the application's previous version still runs. Its
/// comment and its form tell it from the team's own views: nothing but the columns of one relation, read with its reader's rights by nobody who
/// may not read that. No rule looks at it.
/// </summary>
internal static partial class CompatibilityView
{
    private const string OldColumns = "_old_columns";

    private const string Mark = "dbquality: compatibility view";

    /// <summary>PostgreSQL 15 lets a view read with its reader's rights.</summary>
    private const int SecurityInvoker = 150000;

    public static bool Is(Relation relation, DatabaseCatalog catalog) =>
        relation is View { IsMaterialized: false, Comment: { } comment, Triggers.Count: 0, Rules.Count: 0 } view && Sentence().IsMatch(comment)
        && Plain().Match(view.Definition) is { Success: true } read
        && catalog.FindRelation(Unquoted(read.Groups["schema"].Value), Unquoted(read.Groups["name"].Value)) is { } source
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

    /// <summary>What the view beside a relation is called that has its columns as they were; quoted.</summary>
    public static string OldColumnsOf(Relation relation, DatabaseCatalog catalog) =>
        SqlName.Quote(relation.Schema, FreeName.OfRelation(catalog, relation.Schema, relation.Name, OldColumns));

    /// <summary>Why none can stand in for the relation; null where one can.</summary>
    public static string? CannotStandFor(Relation relation, DatabaseCatalog catalog) =>
        relation is Table { RowSecurity: true } && catalog.ServerVersion < SecurityInvoker
            ? "A view cannot obey row level security as its reader before PostgreSQL 15, so none can stand in under the old name: rename it together with the application."
            : null;

    /// <summary>Statements that make one, with the grants that the relation has.</summary>
    /// <param name="view">Its name, quoted.</param>
    /// <param name="read">What it reads, quoted.</param>
    /// <param name="relation">That, as the catalog has it.</param>
    public static IEnumerable<string> Create(string view, string read, Relation relation, DatabaseCatalog catalog)
    {
        var options = catalog.ServerVersion < SecurityInvoker ? "" : " with (security_invoker = true)";
        yield return $"create view {view}{options} as select * from {read};";
        foreach (var grant in Grants(view, relation)) yield return grant;
        yield return $"comment on view {view} is {SqlText.Literal($"{Mark} of {read}, to be dropped once nothing uses the old names.")};";
    }

    /// <summary>Statements of PL/pgSQL that make one over a relation's columns as they are, for all that the same script changes.</summary>
    public static IEnumerable<string> CreateOnce(string view, Relation relation, DatabaseCatalog catalog) =>
        [$"if to_regclass({SqlName.Literal(view)}) is null then", .. Create(view, relation.QualifiedName, relation, catalog).Select(statement => "  " + statement), "end if;"];

    /// <summary>Statements of PL/pgSQL that make one again as it was, where it is no longer there.</summary>
    public static IEnumerable<string> Restore(View view, DatabaseCatalog catalog) =>
        DropFix.View(view, catalog) is not { Steps: [var step] } ? []
        : [$"if to_regclass({SqlName.Literal(view.QualifiedName)}) is null then", step.Undo, "end if;"];

    public static string Drop(string view) => $"drop view if exists {view};";

    private static IEnumerable<string> Grants(string view, Relation relation) =>
        Grants(view, relation.Acl, "", relation.Owner)
            .Concat(relation.Columns.Where(column => column.Acl is not null).SelectMany(column => Grants(view, column.Acl!, $" ({SqlName.Quote(column.Name)})", relation.Owner)));

    private static IEnumerable<string> Grants(string view, Acl acl, string columns, string owner) =>
        from grant in acl.Grants
        where grant.Grantee != owner
        let privileges = string.Join(", ", Rights.Where(right => grant.Privileges.Contains(right.Letter, StringComparison.Ordinal)).Select(right => right.Word + columns))
        where privileges.Length > 0
        select $"grant {privileges} on {view} to {(grant.Grantee.Length == 0 ? "public" : SqlName.Quote(grant.Grantee))};";

    private static bool GivesNoMore(View view, Relation source)
    {
        var all = source.Columns.Concat(source.Kept.Columns).Select(column => column.Acl).OfType<Acl>().Append(source.Acl).ToList();
        return Within(view.Acl, [source.Acl], view.Owner) && view.Columns.All(column => column.Acl is null || Within(column.Acl, all, view.Owner));
    }

    private static bool Within(Acl acl, IReadOnlyList<Acl> bounds, string owner) => acl.Grants.All(grant =>
        grant.Grantee == owner || grant.Privileges.All(letter => bounds.Any(bound => bound.Grants.Any(other => other.Grantee == grant.Grantee && other.Privileges.Contains(letter, StringComparison.Ordinal)))));

    private static string Unquoted(string name) => name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name;

    [GeneratedRegex("^dbquality: compatibility view of .+, to be dropped once nothing uses the old names\\.$", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    // As pg_get_viewdef prints it; up to version 15 it qualifies the columns.
    [GeneratedRegex("""^\s*SELECT (?:(?:(?<i>"(?:[^"]|"")+"|[\w$]+)\.)?(?:"(?:[^"]|"")+"|[\w$]+)(?: AS (?:"(?:[^"]|"")+"|[\w$]+))?(?:,\s+|\s+(?=FROM )))+FROM (?<schema>"(?:[^"]|"")+"|[\w$]+)\.(?<name>"(?:[^"]|"")+"|[\w$]+)(?: (?:"(?:[^"]|"")+"|[\w$]+))?\s*$""")]
    private static partial Regex Plain();

    /// <summary>What can be done with a view.</summary>
    private static IEnumerable<(char Letter, string Word)> Rights => [('r', "select"), ('a', "insert"), ('w', "update"), ('d', "delete")];
}
