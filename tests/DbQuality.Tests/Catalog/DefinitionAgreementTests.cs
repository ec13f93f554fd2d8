using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Catalog;

/// <summary>What the model prints is, letter for letter, what the server prints.</summary>
[NeedsPostgres]
public sealed class DefinitionAgreementTests(EverythingDatabases databases) : IClassFixture<EverythingDatabases>
{
    private const string UsersSchemas =
        "nspname !~ '^pg_' and nspname not in ('information_schema', 'dbquality_gate')";

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_index_prints_as_pg_get_indexdef(int version)
    {
        var catalog = await databases.ReadAsync(version);
        var server = await databases.QueryAsync(version, $"""
            select i.indexrelid, pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where {UsersSchemas}
            """);
        Sorted(catalog.Relations.SelectMany(relation => relation.Indexes).Select(index => (index.Oid, index.Definition))).ShouldBe(server);
        Sorted(catalog.Relations.SelectMany(relation => relation.Indexes).Select(index => (index.Oid, index.Statement.Sql))).ShouldBe(server);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_constraint_prints_as_pg_get_constraintdef(int version)
    {
        var catalog = await databases.ReadAsync(version);
        var server = await databases.QueryAsync(version, $"""
            select k.oid, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where {UsersSchemas} and k.contype <> 't' and (k.contype <> 'n' or not k.convalidated)
              and not exists (select from pg_constraint p where p.oid = k.conparentid and p.conrelid = k.conrelid)
            """);
        Sorted(catalog.Tables.SelectMany(table => table.Constraints).Select(constraint => (constraint.Oid, constraint.Definition)))
            .ShouldBe(server);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_view_prints_as_pg_get_viewdef_without_its_semicolon(int version)
    {
        var catalog = await databases.ReadAsync(version);
        var server = await databases.QueryAsync(version, $"""
            select c.oid, btrim(rtrim(pg_get_viewdef(c.oid), ';'))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where {UsersSchemas} and c.relkind in ('v', 'm')
            """);
        Sorted(catalog.Views.Select(view => (view.Oid, view.Definition))).ShouldBe(server);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_trigger_prints_as_pg_get_triggerdef(int version)
    {
        var catalog = await databases.ReadAsync(version);
        var server = await databases.QueryAsync(version, $"""
            select t.oid, pg_get_triggerdef(t.oid)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where {UsersSchemas} and t.tgfoid >= 16384
            """);
        Sorted(catalog.Relations.SelectMany(relation => relation.Triggers).Select(trigger => (trigger.Oid, trigger.Definition)))
            .ShouldBe(server);
    }

    private static SortedDictionary<uint, string> Sorted(IEnumerable<(uint Oid, string Text)> rows) =>
        new(rows.ToDictionary(row => row.Oid, row => row.Text));
}
