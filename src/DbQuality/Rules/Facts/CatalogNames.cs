using System.IO.Enumeration;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>What there is that the standards could name, in scope or not.</summary>
internal sealed class CatalogNames(RuleContext context)
{
    private readonly DatabaseCatalog catalog = context.Catalog;

    /// <summary>What a sentence says of a text that names no such thing.</summary>
    public static string Lacking(NamedThing thing) => thing switch
    {
        NamedThing.Table => "names no table or view",
        NamedThing.Prefix => "is the beginning of no table or view",
        NamedThing.Word => "is part of no name",
        _ => $"names no {thing.ToString().ToLowerInvariant()}",
    };

    public bool Has(NamedThing thing, string written)
    {
        var text = written.TrimStart('!');
        var pattern = new ObjectPatterns([text]);
        return thing switch
        {
            NamedThing.Schema => catalog.Schemas.Any(schema => schema.Name == text),
            NamedThing.Table => catalog.Relations.Any(relation => pattern.Match(relation.Schema, relation.Name)),
            NamedThing.Object => Objects().Any(named => pattern.Match(named.Schema, named.Name)) || catalog.Schemas.Any(schema => pattern.Match(null, schema.Name)),
            NamedThing.Column => Columns().Any(column => pattern.Match(column.Relation.Schema, column.Relation.Name, column.Name)),
            // PostgreSQL's own roles are not in the catalog.
            NamedThing.Role => text.StartsWith("pg_", StringComparison.Ordinal) || catalog.Roles.Any(role => role.Name == text),
            NamedThing.Type => catalog.Types.Any(type => type.Name == text || $"{type.Schema}.{type.Name}" == text),
            NamedThing.Prefix => catalog.Relations.Any(relation => relation.Name.StartsWith(text.TrimEnd('*'), StringComparison.Ordinal)),
            NamedThing.Word => Words().Any(name => name.Contains(text, StringComparison.Ordinal)),
            _ => context.Plan is null || context.Plan.Stages.Any(stage => FileSystemName.MatchesSimpleExpression(text, stage.Name, ignoreCase: false)),
        };
    }

    /// <summary>What somebody probably meant, as a list takes it; null where nothing is near.</summary>
    public string? Nearest(NamedThing thing, string written)
    {
        var text = written.TrimStart('!');
        return thing switch
        {
            NamedThing.Schema => NearestName.Of(text, catalog.Schemas.Select(schema => schema.Name)),
            NamedThing.Table => Nearest(text, catalog.Relations.Select(relation => new[] { relation.Schema, relation.Name })),
            NamedThing.Object => Nearest(text, Objects().Select(named => new[] { named.Schema, named.Name })),
            NamedThing.Column => Nearest(text, Columns().Select(column => new[] { column.Relation.Schema, column.Relation.Name, column.Name })),
            NamedThing.Role => NearestName.Of(text, catalog.Roles.Select(role => role.Name)),
            NamedThing.Type => NearestName.Of(text, catalog.Types.Select(type => type.Name)),
            NamedThing.Prefix => NearestName.Of(text, catalog.Relations.Select(relation => FirstWord(relation.Name)).OfType<string>().Distinct()),
            NamedThing.Word => NearestName.Of(text, Words().SelectMany(name => NameForm.Words(name)).Distinct()),
            _ => NearestName.Of(text, context.Plan!.Stages.Select(stage => stage.Name)),
        };
    }

    /// <summary>
    /// <c>workflows.title</c> is near to a column of that table, whatever the schema: what has several parts may lack the first ones, and what is proposed has them.
    /// </summary>
    private static string? Nearest(string text, IEnumerable<string[]> names)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var isName = !text.Contains('.', StringComparison.Ordinal);
        foreach (var parts in names.Select(parts => parts.Select(ObjectPatterns.Literal).ToArray()))
        {
            if (isName) forms.TryAdd(parts[^1], parts[^1]);
            for (var from = 0; !isName && from < parts.Length - 1; from++) forms.TryAdd(string.Join('.', parts[from..]), string.Join('.', parts));
        }
        return NearestName.Of(text, forms.Keys) is { } nearest ? forms[nearest] : null;
    }

    private static string? FirstWord(string name) => name.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? name[..(at + 1)] : null;

    private IEnumerable<Column> Columns() => catalog.Relations.SelectMany(relation => relation.Columns);

    private IEnumerable<(string Schema, string Name)> Objects() =>
        catalog.Relations.SelectMany(relation => relation.Indexes.Select(index => (relation.Schema, index.Name)).Append((relation.Schema, relation.Name)))
            .Concat(catalog.Tables.SelectMany(table => table.Constraints.Select(constraint => (table.Schema, constraint.Name))))
            .Concat(catalog.Routines.Select(routine => (routine.Schema, routine.Name)))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
            .Concat(catalog.Types.Select(type => (type.Schema, type.Name)));

    private IEnumerable<string> Words() =>
        Objects().Select(named => named.Name).Concat(Columns().Select(column => column.Name)).Concat(catalog.Schemas.Select(schema => schema.Name))
            .Concat(catalog.Relations.SelectMany(relation => relation.Triggers).Select(trigger => trigger.Name))
            .Concat(catalog.Tables.SelectMany(table => table.Policies).Select(policy => policy.Name))
            .Concat(catalog.Types.SelectMany(type => type.Labels));
}
