using DbQuality.Catalog;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Catalog;

/// <summary>What newer versions of PostgreSQL brought.</summary>
[NeedsPostgres]
public sealed class CatalogVersionTests(EverythingDatabases databases) : IClassFixture<EverythingDatabases>
{
    [Theory, InlineData(15), InlineData(16), InlineData(17), InlineData(18)]
    public async Task Since_15_nulls_may_be_equal_views_run_as_their_caller_and_publications_hold_schemas(int version)
    {
        var catalog = await databases.ReadAsync(version);
        var table = catalog.FindRelation("since_15", "nulls").ShouldBeOfType<Table>();
        table.Constraints.Select(constraint => (constraint.Name, constraint.Definition)).ShouldBe(
        [
            ("one_null", "UNIQUE NULLS NOT DISTINCT (a, b)"),
            ("to_parent", "FOREIGN KEY (b, c) REFERENCES app.parents(a, b) ON DELETE SET NULL (c)"),
        ]);
        table.ForeignKeys.Single().ForeignKey!.OnDeleteColumns.Select(column => column.Name).ShouldBe(["c"]);
        table.Indexes.Select(index => (index.Name, index.NullsNotDistinct)).ShouldBe([("one_null", true), ("one_null_index", true)]);
        catalog.FindRelation("since_15", "as_caller").ShouldBeOfType<View>().SecurityInvoker.ShouldBeTrue();
        catalog.Publications.Single(publication => publication.Name == "since_15").Schemas
            .Select(oid => catalog.Schemas.Single(schema => schema.Oid == oid).Name).ShouldBe(["pgbouncer", "app"], ignoreOrder: true);
    }

    [Fact]
    public async Task Since_18_constraints_may_be_unenforced_and_generated_columns_virtual()
    {
        var catalog = await databases.ReadAsync(18);
        var versions = catalog.FindRelation("since_18", "versions").ShouldBeOfType<Table>();
        versions.FindColumn("doubled")!.Generated.ShouldBe('v');
        versions.Constraints.Select(constraint => (constraint.Name, constraint.Kind, constraint.IsEnforced, constraint.Definition)).ShouldBe(
        [
            ("not_enforced", ConstraintKind.Check, false, "CHECK ((number > 0)) NOT ENFORCED"),
            ("versions_key", ConstraintKind.PrimaryKey, true, "PRIMARY KEY (id, valid_at WITHOUT OVERLAPS)"),
        ]);
        var periods = catalog.FindRelation("since_18", "periods").ShouldBeOfType<Table>();
        periods.Constraints.Select(constraint => (constraint.Name, constraint.Kind, constraint.IsEnforced, constraint.IsValidated)).ShouldBe(
        [
            ("id_given", ConstraintKind.NotNull, true, false),
            ("to_self", ConstraintKind.ForeignKey, false, false),
            ("to_version", ConstraintKind.ForeignKey, true, true),
        ]);
        catalog.Extensions.Single(extension => extension.Name == "btree_gist").Schema.ShouldBe("since_18");
    }
}
