using System.Reflection;
using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Postgres;
using DbQuality.Tests.Architecture.MadeUp.Lower;
using DbQuality.Tests.Architecture.MadeUp.Upper;
using DbQuality.Text;

namespace DbQuality.Tests.Architecture;

public sealed class FolderOrderTests
{
    private const string MadeUp = "DbQuality.Tests.Architecture.MadeUp";

    private static Assembly Library => typeof(Gate).Assembly;

    [Fact]
    public void Folders_of_the_library_depend_only_on_those_above_them() =>
        FolderOrder.OfDesign.UpwardArrows(Library).ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_library_has_a_place_in_the_order() =>
        FolderOrder.OfDesign.Unplaced(Library).ShouldBeEmpty();

    [Fact]
    public void In_another_order_the_library_has_arrows_that_point_up()
    {
        var order = new FolderOrder("DbQuality", ["Standards", "Sql", "Postgres Scratch Cluster .", "Text"]);
        order.UpwardArrows(Library).ShouldContain(new UpwardArrow(typeof(ScratchServers), typeof(GateException)));
    }

    [Fact]
    public void In_another_order_within_a_folder_the_library_has_arrows_that_point_up()
    {
        var order = new FolderOrder("DbQuality", ["Catalog Bodies Reading ."]);
        order.UpwardArrows(Library).ShouldContain(new UpwardArrow(typeof(CatalogReader), typeof(DatabaseCatalog)));
    }

    [Fact]
    public void A_folder_outside_the_order_within_another_is_told() =>
        new FolderOrder("DbQuality", ["Text", "Catalog . Reading"]).Unplaced(Library).ShouldContain("Catalog/Bodies");

    [Fact]
    public void A_folder_outside_the_order_is_told() =>
        new FolderOrder(MadeUp, ["Lower"]).Unplaced(typeof(Used).Assembly).ShouldBe(["Upper"]);

    [Fact]
    public void Every_way_of_using_a_type_counts_and_the_right_direction_never_does()
    {
        Type[] ways =
        [
            typeof(InAField), typeof(InAnArray), typeof(AsTypeArgument), typeof(AsParent), typeof(AsConstraint), typeof(AsParameter),
            typeof(InAnAttribute), typeof(InABody), typeof(InAClosure), typeof(InAnAwait), typeof(AsMethodArgument), typeof(InACatch),
        ];
        var upper = new FolderOrder(MadeUp, ["Upper", "Lower"]).UpwardArrows(typeof(Used).Assembly);
        upper.Select(arrow => arrow.From).ShouldBe(ways, ignoreOrder: true);
        upper.Select(arrow => arrow.To).Distinct().ShouldBe([typeof(Used), typeof(UsedException)], ignoreOrder: true);
        new FolderOrder(MadeUp, ["Lower", "Upper"]).UpwardArrows(typeof(Used).Assembly).ShouldBeEmpty();
    }
}
