namespace DbQuality.Tests.Rules.Planted;

/// <summary>
/// A database of many tables in which no rule finds anything: tables of every <see cref="Domain"/> that refer to one another, views,
/// functions, policies, triggers, partitions, enums, comments and grants. The same for the same seed.
/// </summary>
internal sealed class CleanSchema
{
    private readonly Random random;
    private readonly TableNames names;
    private readonly int version;

    /// <param name="tables">How many, partitions included.</param>
    /// <param name="version">The server's major version.</param>
    public CleanSchema(int tables, int version, Random random)
    {
        (this.random, this.version, names) = (random, version, new TableNames(random));
        Tables.Add(new CleanTable(Domain.Lookup, "ref_tenants"));
        Add(Domain.Lookup, tables * 2 / 100);
        Add(Domain.Sales, tables * 38 / 100);
        Add(Domain.Operations, tables * 30 / 100);
        Add(Domain.Link, tables * 6 / 100);
        Add(Domain.Tenancy, tables * 14 / 100);
        Add(Domain.Log, (tables - Tables.Count) / CleanTable.TablesOfLog);
    }

    /// <summary>In the order of their making; a partitioned one counts once.</summary>
    public List<CleanTable> Tables { get; } = [];

    /// <summary>Tables that others refer to come first in each domain; these are the others.</summary>
    public IEnumerable<CleanTable> Leaves => Tables.Where(table => !parents.Contains(table));

    private readonly HashSet<CleanTable> parents = [];

    /// <summary>Batches of statements, to be run by the owner.</summary>
    public IEnumerable<string> Sql =>
    [
        Foundations,
        .. Tables.Chunk(100).Select(some => string.Concat(some.Select(CleanTableSql.Of))),
        .. Tables.Where(parents.Contains).Where((_, i) => i % 2 == 0).Chunk(100).Select(some => string.Concat(some.Select(Readers))),
    ];

    /// <summary>A new table of the domain, with a parent of its own kind.</summary>
    public CleanTable New(Domain domain, string? name = null)
    {
        var table = domain switch
        {
            Domain.Lookup => names.Table(domain),
            Domain.Link => NewLink(),
            Domain.Log => names.Table(domain, ParentIn(Domain.Operations)),
            _ => names.Table(domain, ParentIn(domain)),
        };
        return name is null ? table : table with { Name = name };
    }

    private CleanTable NewLink()
    {
        var (first, second) = (ParentIn(Domain.Operations), ParentIn(Domain.Operations));
        while (first == second) second = ParentIn(Domain.Operations);
        return names.Table(Domain.Link, first, second);
    }

    /// <summary>One of the first tables of a domain, which others may refer to.</summary>
    public CleanTable? ParentIn(Domain domain)
    {
        var candidates = roots.GetValueOrDefault(domain) ?? [];
        return candidates.Count == 0 ? null : candidates[random.Next(candidates.Count)];
    }

    private readonly Dictionary<Domain, List<CleanTable>> roots = [];

    private void Add(Domain domain, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var table = New(domain);
            Tables.Add(table);
            foreach (var parent in new[] { table.Parent, table.SecondParent }.OfType<CleanTable>()) parents.Add(parent);
            if (i >= Math.Max(2, count / 4)) continue;
            if (!roots.TryGetValue(domain, out var own)) roots.Add(domain, own = []);
            own.Add(table);
        }
    }

    private const string Foundations = """
        create schema reference;
        create schema sales;
        create schema operations;
        create schema tenancy;
        create schema logging;
        revoke create on schema public from public;
        create type operations.kind_stage as enum ('planned', 'running', 'done');
        create function sales.set_updated_at() returns trigger language plpgsql set search_path = pg_catalog as
          $$ begin new.updated_at := now(); return new; end $$;
        create function operations.set_updated_at() returns trigger language plpgsql set search_path = pg_catalog as
          $$ begin new.updated_at = clock_timestamp(); return new; end $$;
        comment on function sales.set_updated_at() is 'Sets updated_at.';
        comment on function operations.set_updated_at() is 'Sets updated_at.';
        """;

    /// <summary>A view, and a function with a body that names its table.</summary>
    private string Readers(CleanTable table)
    {
        var bare = table.Name;
        var invoker = version >= 15 ? " with (security_invoker = true)" : "";
        return $"""
            create view {table.Schema}.v_{bare}{invoker} as select id from {table.QualifiedName};
            comment on view {table.Schema}.v_{bare} is 'What {bare} holds.';
            create function {table.Schema}.count_{bare}() returns bigint language sql stable set search_path = pg_catalog as
              'select count(*) from {table.QualifiedName}';
            comment on function {table.Schema}.count_{bare}() is 'How many {bare} there are.';

            """;
    }
}
