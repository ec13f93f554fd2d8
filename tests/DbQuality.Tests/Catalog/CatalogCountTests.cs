using DbQuality.Catalog;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Catalog;

/// <summary>The model has as many objects of each kind as hand-written SQL counts.</summary>
[NeedsPostgres]
public sealed class CatalogCountTests(EverythingDatabases databases) : IClassFixture<EverythingDatabases>
{
    private const string UsersSchemas =
        "select oid from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'dbquality_gate')";

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_kind_of_object_is_there_as_often_as_the_server_has_it(int version)
    {
        var catalog = await databases.ReadAsync(version);
        var expected = await databases.ListAsync(version, $"""
            with s as ({UsersSchemas}), r as (select c.* from pg_class c where relnamespace in (select oid from s))
            select format('%s %s', kind, count) from (
              select 1 as n, 'schemas' as kind, (select count(*) from s) as count
              union all select 2, 'tables', (select count(*) from r where relkind in ('r', 'p', 'f'))
              union all select 3, 'views', (select count(*) from r where relkind in ('v', 'm'))
              union all select 4, 'sequences', (select count(*) from r where relkind = 'S')
              union all select 5, 'indexes', (select count(*) from r where relkind in ('i', 'I'))
              union all select 6, 'columns', (
                select count(*) from pg_attribute a join r on r.oid = a.attrelid
                where r.relkind in ('r', 'p', 'f', 'v', 'm') and a.attnum > 0 and not a.attisdropped)
              union all select 7, 'defaults', (select count(*) from pg_attrdef d join r on r.oid = d.adrelid)
              union all select 8, 'policies', (select count(*) from pg_policy)
              union all select 9, 'types', (
                select count(*) from pg_type t left join pg_class c on c.oid = t.typrelid
                where t.typnamespace in (select oid from s) and t.typisdefined and t.typtype <> 'm'
                  and (c.relkind = 'c' or t.typrelid = 0) and not exists (select from pg_type e where e.typarray = t.oid))
              union all select 10, 'comments', (
                select count(*) from pg_description d
                join r on r.oid = d.objoid and d.classoid = 'pg_class'::regclass)
              union all select 11, 'extension members', (
                select count(*) from pg_depend d join pg_proc p on p.oid = d.objid and d.classid = 'pg_proc'::regclass
                where d.deptype = 'e' and p.pronamespace in (select oid from s))
              ) counts order by n
            """);
        Counts(catalog).ShouldBe(expected);
    }

    private static string[] Counts(DatabaseCatalog catalog)
    {
        var columns = catalog.Relations.SelectMany(relation => relation.Columns).ToArray();
        var comments = catalog.Relations.Select(relation => relation.Comment)
            .Concat(catalog.Relations.SelectMany(relation => relation.Indexes).Select(index => index.Comment))
            .Concat(catalog.Sequences.Select(sequence => sequence.Comment))
            .Concat(columns.Select(column => column.Comment));
        return
        [
            $"schemas {catalog.Schemas.Count}",
            $"tables {catalog.Tables.Count}",
            $"views {catalog.Views.Count}",
            $"sequences {catalog.Sequences.Count}",
            $"indexes {catalog.Relations.Sum(relation => relation.Indexes.Count)}",
            $"columns {columns.Length}",
            $"defaults {columns.Count(column => column.Default is not null)}",
            $"policies {catalog.Tables.Sum(table => table.Policies.Count)}",
            $"types {catalog.Types.Count}",
            $"comments {comments.Count(comment => comment is not null)}",
            $"extension members {catalog.Routines.Count(routine => routine.Extension is not null)}",
        ];
    }
}
