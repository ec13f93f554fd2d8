using System.Globalization;

namespace DbQuality.Tests.Infrastructure;

/// <summary>
/// Of cases that take seconds each, all; or, where <c>DBQUALITY_TEST_THIRD</c> gives a date, a third of them, chosen by it: three days in a row
/// run each.
/// </summary>
internal static class TestThird
{
    private const string Variable = "DBQUALITY_TEST_THIRD";

    public static IEnumerable<T> Of<T>(IEnumerable<T> cases) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } date
        ? cases.Where((_, index) => index % 3 == DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber % 3)
        : cases;
}
