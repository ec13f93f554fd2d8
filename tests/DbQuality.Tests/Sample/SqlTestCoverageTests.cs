using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;

namespace DbQuality.Tests.Sample;

/// <summary>Nothing of the schema that behaves is without a test, so that what is added later gets one, too.</summary>
[NeedsPostgres]
public sealed class SqlTestCoverageTests(SampleDatabases databases) : IClassFixture<SampleDatabases>
{
    private const string NotOfAnExtension = "not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')";

    [Theory]
    [InlineData("select proname from pg_proc o where pronamespace = 'public'::regnamespace and " + NotOfAnExtension)]
    [InlineData("select relname from pg_class o where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace and " + NotOfAnExtension)]
    public async Task Every_function_and_view_is_in_a_test(string names) => (await UntestedAsync(names, test => test.Sql)).ShouldBeEmpty();

    /// <summary>A unique constraint that holds the id only serves foreign keys.</summary>
    [Theory]
    [InlineData("""
        select conname from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.contype in ('c', 'x') and not c.relispartition and c.relnamespace = 'public'::regnamespace
        """)]
    [InlineData("""
        select conname from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.contype = 'u' and not c.relispartition and c.relnamespace = 'public'::regnamespace
          and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname in ('id', 'public_id'))
        """)]
    [InlineData("""
        select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indisunique and not i.indisprimary and not c.relispartition and c.relkind in ('i', 'I') and c.relnamespace = 'public'::regnamespace
          and not exists (select from pg_constraint where conindid = c.oid)
          and exists (select from pg_class t where t.oid = i.indrelid and t.relkind in ('r', 'p'))
        """)]
    public async Task Every_rule_on_values_is_broken_by_a_test(string names) =>
        (await UntestedAsync(names, test => string.Join('\n', test.Breaks))).ShouldBeEmpty();

    private async Task<IReadOnlyList<string>> UntestedAsync(string names, Func<SqlTest, string> text)
    {
        var found = await (await databases.GetAsync()).ListAsync(names);
        found.ShouldNotBeEmpty();
        var tested = string.Join('\n', SqlTest.All.Select(text));
        return [.. found.Where(name => !System.Text.RegularExpressions.Regex.IsMatch(tested, $@"\b{name}\b")).Order(StringComparer.Ordinal)];
    }
}
