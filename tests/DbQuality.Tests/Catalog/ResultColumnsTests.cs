using DbQuality.Catalog.Reading;

namespace DbQuality.Tests.Catalog;

/// <summary>A query of the catalog and its reader agree on their columns, or the reading stops before the first row.</summary>
public sealed class ResultColumnsTests
{
    private int oid, relname;

    [Fact]
    public void A_column_is_found_by_the_name_of_its_variable_wherever_it_stands()
    {
        var columns = new ResultColumns("tables", ["relname", "oid"]);
        columns.Take(out oid).Take(out relname).Complete();
        (oid, relname).ShouldBe((1, 0));
    }

    [Fact]
    public void A_column_that_the_query_lacks_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new ResultColumns("tables", ["oid"]).Take(out relname)).Message
            .ShouldBe("Catalog query tables has no column relname, which its reader reads.");

    [Fact]
    public void A_column_that_the_reader_does_not_read_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new ResultColumns("tables", ["oid", "relname"]).Take(out oid).Complete()).Message
            .ShouldBe("Catalog query tables has a column relname, which its reader does not read.");

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Should.Throw<InvalidOperationException>(() => new ResultColumns("tables", ["oid", "oid"]).Take(out oid).Complete()).Message
            .ShouldBe("Catalog query tables has 2 columns, some by the same name.");
}
