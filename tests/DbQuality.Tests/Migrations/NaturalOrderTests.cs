using DbQuality.Migrations.Plan;

namespace DbQuality.Tests.Migrations;

public sealed class NaturalOrderTests
{
    [Fact]
    public void Digits_are_ordered_by_their_value_and_all_else_by_its_characters()
    {
        string[] ordered = ["", "1", "1.a", "1_a", "2", "9.b", "009.c", "10", "99999999999999999999999", "100000000000000000000000", "V1.9", "V1.10", "a", "b01", "b1", "b2"];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
                Math.Sign(NaturalOrder.Instance.Compare(ordered[i], ordered[j])).ShouldBe(Math.Sign(i - j), $"{ordered[i]} and {ordered[j]}");
        }
    }
}
