using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Postgres;

[NeedsPostgres]
public sealed class ProviderNameTests
{
    [Theory]
    [InlineData("emebdded",
        "'emebdded' names no PostgreSQL provider. Did you mean embedded? Write one of auto, container, embedded, local, or a connection string such as Host=localhost;Username=me.")]
    public async Task A_provider_that_is_not_there_is_one_error_that_says_what_to_write(string written, string message)
    {
        var error = await Should.ThrowAsync<GateException>(() =>
            ScratchServers.StartAsync(new ScratchRequest { Provider = written }, null, TestContext.Current.CancellationToken));
        (error.Trouble, error.Code, error.Message).ShouldBe((Trouble.Configuration, "DBQ001", message));
    }
}
