using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>A list of the standards whose items name things of the database.</summary>
/// <param name="Path">Its key, from the top of the file.</param>
/// <param name="Items">As they are written.</param>
/// <param name="Part">Where it stands; null: to be looked up by its key.</param>
internal sealed record StatedList(string Path, NamedThing Names, IReadOnlyList<string> Items, SourceSpan? Part = null);

/// <summary>Every such list of a standards file: those of the sections, and the options of the rules that speak.</summary>
internal static class StatedNames
{
    public static IEnumerable<StatedList> Of(RuleContext context) =>
        OfDatabase(context.Standards.Database).Append(new StatedList("migrations.stages", NamedThing.Stage, [.. context.Standards.Migrations.Stages.Select(stage => stage.Pattern)]))
            .Concat(OfRules(context)).Where(list => list.Items.Count > 0);

    private static IEnumerable<StatedList> OfDatabase(DatabaseStandards database)
    {
        yield return new("database.schemas", NamedThing.Schema, database.Schemas);
        yield return new("database.exclude", NamedThing.Object, [.. database.Exclude.Globs]);
        yield return new("database.lookup_tables", NamedThing.Table, [.. database.LookupTables.Globs]);
        yield return new("database.prefixes", NamedThing.Prefix, [.. database.Prefixes.Keys]);
        yield return new("database.naming.exceptions", NamedThing.Word, database.Naming.Exceptions);
        foreach (var column in database.RequiredColumns.Where(column => !column.Tables.Globs.SequenceEqual(ObjectPatterns.All.Globs)))
            yield return new("database.required_columns", NamedThing.Table, [.. column.Tables.Globs]);
        yield return new("database.delete_strategy.soft", NamedThing.Table, [.. database.DeleteStrategy?.Soft.Globs ?? []]);
        yield return new("database.delete_strategy.hard", NamedThing.Table, [.. database.DeleteStrategy?.Hard.Globs ?? []]);
        yield return new("database.row_level_security.schemas", NamedThing.Schema, database.RowLevelSecurity?.Schemas ?? []);
        yield return new("database.row_level_security.policies", NamedThing.Prefix, [.. database.RowLevelSecurity?.Policies.Keys.Where(prefix => prefix != "*") ?? []]);
    }

    private static IEnumerable<StatedList> OfRules(RuleContext context) =>
        from rule in RuleCatalog.All
        where context.EnabledRules.Contains(rule.Info.Id)
        from option in rule.Info.Options
        let value = context.OptionsOf(rule.Info.Id).Find(option.Name)
        where value is not null && option.Names is not null
        select new StatedList($"rules.{rule.Info.Name}.{option.Name}", option.Names.GetValueOrDefault(), option.NamesIn(value), value.Location);
}
