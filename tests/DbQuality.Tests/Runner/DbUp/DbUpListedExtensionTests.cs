using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Postgres;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>DbUp's own engine sends the statements, and knows nothing of what lets them make an extension.</summary>
[NeedsPostgres]
public sealed class DbUpListedExtensionTests
{
    [Theory]
    [InlineData("runner: dbup")]
    [InlineData("runner: dbup, transaction: single")]
    [InlineData("runner: dbup, dbup: 5")]
    public async Task A_script_makes_a_listed_extension_in_whatever_form_it_says_it(string migrations)
    {
        using var project = ListedExtensionTests.Project(migrations);
        (await ListedExtensionTests.FailuresAsync(project, 15)).ShouldBeEmpty();
    }
}
