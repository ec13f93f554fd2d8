using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>The SQL of a <see cref="CompatibilityView"/>.</summary>
internal static class CompatibilityViewSql
{
    public const string OldColumns = "_old_columns";

    private const string Mark = "dbquality: compatibility view";

    /// <summary>What the view beside a relation is called that has its columns as they were; quoted.</summary>
    public static string OldColumnsOf(Relation relation, DatabaseCatalog catalog) =>
        SqlName.Quote(relation.Schema, FreeName.OfRelation(catalog, relation.Schema, relation.Name, OldColumns));

    /// <summary>Statements that make one, with the grants that the relation has.</summary>
    /// <param name="view">Its name, quoted.</param>
    /// <param name="read">What it reads, quoted.</param>
    /// <param name="relation">That, as the catalog has it.</param>
    public static IEnumerable<string> Create(string view, string read, Relation relation, DatabaseCatalog catalog)
    {
        var options = catalog.ServerVersion < CompatibilityView.SecurityInvoker ? "" : " with (security_invoker = true)";
        yield return $"create view {view}{options} as select * from {read};";
        foreach (var grant in Grants(view, relation)) yield return grant;
        yield return $"comment on view {view} is {SqlText.Literal($"{Mark} of {read}, to be dropped once nothing uses the old names.")};";
    }

    /// <summary>Statements of PL/pgSQL that make one over a relation's columns as they are, for all that the same script changes.</summary>
    public static IEnumerable<string> CreateOnce(string view, Relation relation, DatabaseCatalog catalog) =>
        [$"if to_regclass({SqlName.Literal(view)}) is null then", .. Create(view, relation.QualifiedName, relation, catalog).Select(statement => "  " + statement), "end if;"];

    /// <summary>Statements of PL/pgSQL that make one again as it was, where it is no longer there.</summary>
    public static IEnumerable<string> Restore(View view, DatabaseCatalog catalog) =>
        DropFix.View(view, catalog).Fix is not { Steps: [var step] } ? []
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

    /// <summary>What can be done with a view.</summary>
    private static IEnumerable<(char Letter, string Word)> Rights => [('r', "select"), ('a', "insert"), ('w', "update"), ('d', "delete")];
}
