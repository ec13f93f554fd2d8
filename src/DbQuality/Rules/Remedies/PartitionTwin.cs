using DbQuality.Catalog;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// A table that is to become a partition: what it needs to be attached, and what a neighbour has beside that. Indexes, keys and
/// triggers of the partitioned table come with attaching.
/// </summary>
internal sealed class PartitionTwin(Table parent, Table? neighbour, DatabaseCatalog catalog)
{
    /// <summary>Why no other partition can be made like the neighbour; null where one can.</summary>
    public string? NoTwin()
    {
        if (neighbour is null) return null;
        var name = neighbour.QualifiedName;
        return neighbour.Kind == TableKind.Partitioned ? $"{name} is itself partitioned: decide how the new one is divided." :
            neighbour.Kind == TableKind.Foreign ? $"{name} is a foreign table: decide where the new one is." :
            neighbour.ReplicaIdentity == 'i' || neighbour.Rules.Count > 0 || neighbour.Columns.Any(column => column.Acl is not null)
                || neighbour.Triggers.Any(trigger => trigger.ParentOid is null && trigger.Enabled != 'O') ||
                neighbour.Constraints.Any(constraint => IsOwn(constraint) && constraint.Kind == ConstraintKind.Exclusion)
                ? $"{name} has rules, privileges on columns, an exclusion constraint, a disabled trigger or a replica identity of its own: decide whether the new one needs them." :
            catalog.Publications.FirstOrDefault(publication => publication.Tables.Contains(neighbour.Oid)) is { } publication
                ? $"Publication {SqlName.Quote(publication.Name)} lists {name} by itself: decide whether it is to send the new one." :
            null;
    }

    /// <summary>Statements that make it, not yet a partition.</summary>
    /// <param name="key">The column that the table is partitioned by: checks of it are the neighbour's own bounds. Null where there are several.</param>
    public IEnumerable<string> Make(string name, Column? key)
    {
        var table = SqlName.Quote(parent.Schema, name);
        yield return $"create {(parent.Persistence == 'u' || neighbour?.Persistence == 'u' ? "unlogged " : "")}table {table} (like {parent.QualifiedName} "
            + $"including defaults including constraints including generated including storage including compression){Storage()};";
        if (neighbour is null) yield break;
        if (!catalog.IsScriptsOwn(neighbour.Owner)) yield return $"alter table {table} owner to {SqlName.Quote(neighbour.Owner)};";
        if (neighbour.ReplicaIdentity is 'f' or 'n') yield return $"alter table {table} replica identity {(neighbour.ReplicaIdentity == 'f' ? "full" : "nothing")};";
        foreach (var sql in Constraints(table, name, key).Concat(Indexes(table, name)).Concat(Triggers(table))) yield return sql;
        foreach (var sql in PrivilegeFix.Restore(table, neighbour.Acl, neighbour.Owner, catalog.ServerVersion >= 170000 ? "arwdDxtm" : "arwdDxt", publicHasItByDefault: false)) yield return sql;
        if (neighbour.RowSecurity) yield return $"alter table {table} enable row level security;";
        if (neighbour.ForceRowSecurity) yield return $"alter table {table} force row level security;";
        foreach (var sql in neighbour.Policies.SelectMany(policy => PolicyFix.CreateAgain(policy, table))) yield return sql;
    }

    private string Storage()
    {
        if (neighbour is null) return "";
        var method = neighbour.AccessMethod is { } own and not "heap" ? $" using {SqlName.Quote(own)}" : "";
        var options = neighbour.Options.Count == 0 ? "" : $" with ({string.Join(", ", neighbour.Options.Select(option => $"{option.Key} = {SqlText.Literal(option.Value)}"))})";
        return method + options + (neighbour.Tablespace is { } space ? $" tablespace {SqlName.Quote(space)}" : "");
    }

    private IEnumerable<string> Constraints(string table, string name, Column? key) =>
        from constraint in neighbour!.Constraints
        where IsOwn(constraint) && !(constraint.Kind == ConstraintKind.Check && key is not null && constraint.Columns.Any(column => column.Name == key.Name))
        let own = Renamed(constraint.Name, name, constraint.IndexOid is not null && constraint.ForeignKey is null)
        select $"alter table {table} add constraint {SqlName.Quote(own)} {constraint.Definition};";

    private IEnumerable<string> Indexes(string table, string name) =>
        from index in neighbour!.Indexes
        where index is { IsValid: true, PartitionOf: null, ConstraintOid: null }
        select $"create {(index.IsUnique ? "unique " : "")}index {SqlName.Quote(Renamed(index.Name, name, isRelation: true))} on {table} {IndexFix.ShapeOf(index)};";

    private IEnumerable<string> Triggers(string table) =>
        from trigger in neighbour!.Triggers
        where trigger.ParentOid is null
        select On(table, trigger.Definition) + ";";

    /// <summary>A printed trigger with another table: what follows the first ON, which is reserved, up to the next word is the table's name.</summary>
    private static string On(string table, string trigger)
    {
        var tokens = BodyText.Tokens(trigger);
        var on = tokens.FindIndex(token => token.Is("on"));
        // Schema, dot and name.
        var last = tokens[on + 3];
        return $"{trigger[..tokens[on + 1].Start]}{table}{trigger[(last.Start + last.Length)..]}";
    }

    private static bool IsOwn(Constraint constraint) => constraint is { IsLocal: true, ParentOid: null } && constraint.Kind != ConstraintKind.NotNull;

    /// <summary>What is named after the neighbour is named after the new one.</summary>
    private string Renamed(string old, string name, bool isRelation)
    {
        var renamed = old.Replace(neighbour!.Name, name, StringComparison.Ordinal);
        return isRelation ? FreeName.OfRelation(catalog, parent.Schema, renamed, "") : renamed;
    }
}
