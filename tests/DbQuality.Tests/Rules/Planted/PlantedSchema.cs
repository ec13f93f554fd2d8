using DbQuality.Rules.Engine;
using DbQuality.Tests.Rules.Planted.Plants;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.Planted;

/// <summary>A finding as kind and identity of its object, under its rule's id.</summary>
internal readonly record struct Expected(string Rule, string Subject)
{
    public static Expected Of(Finding finding) => new(finding.Rule.Id, $"{finding.Object.Kind.ToString().ToLowerInvariant()} {finding.Object.Identity}");

    public override string ToString() => $"{Rule} {Subject}";
}

/// <summary>A clean schema with every flaw that there is a <see cref="Plant"/> for, at random places that no two of them share.</summary>
internal sealed class PlantedSchema
{
    private readonly Dictionary<Domain, Queue<CleanTable>> free;
    private readonly CleanSchema clean;
    private readonly string owner;
    private readonly List<string> flaws = [];
    private readonly List<string> after = [];
    private readonly List<Expected> expected = [];
    private readonly List<Plant> used = [];
    private int count;

    /// <param name="tables">Of the clean schema.</param>
    /// <param name="version">The server's major version.</param>
    /// <param name="owner">The role that the statements run as.</param>
    public PlantedSchema(int tables, int version, string owner, int seed)
    {
        var random = new Random(seed);
        clean = new CleanSchema(tables, version, random);
        this.owner = owner;
        var leaves = clean.Leaves.Where(table => table.Parent is not null || table.Domain == Domain.Lookup).ToArray();
        random.Shuffle(leaves);
        free = leaves.GroupBy(table => table.Domain).ToDictionary(some => some.Key, some => new Queue<CleanTable>(some));
        var rounds = Math.Max(1, tables / 1000);
        foreach (var plant in All.Where(plant => version >= plant.Since))
        {
            for (var i = 0; i < plant.Times * (plant.Times > 1 ? rounds : 1); i++) Put(plant);
        }
    }

    public static IReadOnlyList<Plant> All { get; } =
        [.. NamingPlants.All, .. TypePlants.All, .. ReferencePlants.All, .. TablePlants.All, .. IndexPlants.All, .. SecurityPlants.All, .. OrphanPlants.All];

    /// <summary>Run by a superuser, first.</summary>
    public static string Preparation => string.Concat(new[] { PlantedStandards.Worker, PlantedStandards.Visitor, PlantedStandards.Stranger }.Select(role =>
        $"do $$ begin create role {role}; exception when duplicate_object then null; end $$;\n")) +
        "create foreign data wrapper nowhere; create server nowhere foreign data wrapper nowhere; grant usage on foreign server nowhere to public;";

    /// <summary>Run by the owner, second.</summary>
    public IEnumerable<string> Sql => [.. clean.Sql, .. flaws.Where(sql => sql.Length > 0)];

    /// <summary>Run by a superuser, last: comments and grants for everything, then what takes some of them away.</summary>
    public string Finish => Remarks + string.Join('\n', after);

    public IReadOnlyList<Expected> Expected => expected;

    /// <summary>How many flaws were put for each rule.</summary>
    public ILookup<string, Plant> Planted => used.ToLookup(plant => plant.Rule);

    private void Put(Plant plant)
    {
        var number = ++count;
        var table = plant.Table is { } name ? clean.New(plant.Domain, name.Replace("{i}", $"{number}", StringComparison.Ordinal)) : Take(plant.Domain);
        var others = Enumerable.Range(0, plant.Sql.Contains("{o2", StringComparison.Ordinal) ? 2 : plant.Sql.Contains("{o", StringComparison.Ordinal) ? 1 : 0)
            .Select(_ => Take(plant.Domain)).ToArray();
        var far = clean.ParentIn(Domain.Sales)!;
        if (plant.Table is not null) flaws.Add(CleanTableSql.Of(table));
        flaws.Add(Fill(plant.Sql, item => item.QualifiedName));
        after.Add(Fill(plant.Then, item => item.QualifiedName));
        used.Add(plant);
        foreach (var finding in plant.Expected.Select(text => Fill(text, item => $"{item.Schema}.{item.Name}")))
        {
            var space = finding.StartsWith("DBQ", StringComparison.Ordinal) ? finding.IndexOf(' ', StringComparison.Ordinal) : -1;
            expected.Add(space < 0 ? new Expected(plant.Rule, finding) : new Expected(finding[..space], finding[(space + 1)..]));
        }

        string Fill(string text, Func<CleanTable, string> named)
        {
            var values = new Dictionary<string, string>
            {
                ["{t}"] = named(table), ["{n}"] = table.Name, ["{s}"] = table.Schema, ["{i}"] = $"{number}", ["{owner}"] = owner,
                ["{self}"] = table.ReferenceColumn, ["{fk}"] = table.ForeignKeyColumn, ["{far}"] = named(far),
            };
            if (table.Parent is { } parent) values["{parent}"] = named(parent);
            if (table.SecondParent is { } second) values["{fk2}"] = second.ReferenceColumn;
            foreach (var (other, key) in others.Zip(["o", "o2"]))
                (values[$"{{{key}}}"], values[$"{{{key}n}}"], values[$"{{{key}c}}"]) = (named(other), other.Name, other.ReferenceColumn);
            return values.Aggregate(text, (filled, pair) => filled.Replace(pair.Key, pair.Value, StringComparison.Ordinal));
        }
    }

    /// <summary>A table that no other flaw is at: of the clean schema, or a new one where those are used up.</summary>
    private CleanTable Take(Domain domain)
    {
        if (free[domain].TryDequeue(out var table)) return table;
        table = clean.New(domain);
        flaws.Add(CleanTableSql.Of(table));
        return table;
    }

    private string Remarks => $"""
        do $$
        declare
          thing record;
        begin
          for thing in
            select c.oid::regclass as name, k.noun
            from pg_class c
            join (values ('r', 'table'), ('p', 'table'), ('f', 'foreign table'), ('v', 'view'), ('m', 'materialized view')) k (kind, noun)
              on k.kind = c.relkind::text
            where c.relowner = {Literal(owner)}::regrole and not c.relispartition and obj_description(c.oid, 'pg_class') is null
          loop
            execute format('comment on %s %s is %L', thing.noun, thing.name, 'What it holds.');
          end loop;
          for thing in
            select p.oid::regprocedure as name, k.noun
            from pg_proc p
            join (values ('f', 'function'), ('p', 'procedure'), ('a', 'aggregate')) k (kind, noun) on k.kind = p.prokind::text
            where p.proowner = {Literal(owner)}::regrole and obj_description(p.oid, 'pg_proc') is null
          loop
            execute format('comment on %s %s is %L', thing.noun, thing.name, 'What it does.');
          end loop;
        end $$;
        grant usage on all sequences in schema sales, operations to {PlantedStandards.Worker};
        grant select on all tables in schema sales, operations, tenancy, logging, reference to {PlantedStandards.Worker};
        grant execute on all routines in schema sales, operations, tenancy, logging, reference to {PlantedStandards.Worker};

        """;

    private static string Literal(string name) => $"'{SqlName.Quote(name)}'";
}
