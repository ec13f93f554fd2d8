using DbQuality.Postgres.Given;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Postgres;

/// <summary>Starts scratch databases.</summary>
public static class ScratchServers
{
    /// <summary>
    /// A throw-away database with the request's extensions, roles and settings in place, ready for connections.
    /// </summary>
    /// <param name="progress">Told when something takes longer than usual, such as an installation.</param>
    /// <exception cref="GateException">No server, or one that does not start; DBQ001 to DBQ005.</exception>
    public static async Task<ScratchDatabase> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var providers = AllProviders();
        var auto = string.Equals(request.Provider, "auto", StringComparison.OrdinalIgnoreCase) || request.Provider.Length == 0;
        var candidates = auto
            ? providers.Where(provider => provider.AutoOrder(request) is not null).OrderBy(provider => provider.AutoOrder(request)).ToList()
            : providers.Where(provider => provider.IsAskedFor(request.Provider)).ToList();
        if (candidates.Count == 0) throw Unknown(request.Provider, providers);

        GateException? missing = null;
        foreach (var provider in candidates)
        {
            try
            {
                if (await provider.StartAsync(request, progress, ct) is not { } database) continue;
                if (request.Before.Count > 0) database.Provided = await ProvidedByAsync(database, ct);
                return database;
            }
            catch (GateException e) when (auto && e.Code == CodedProblem.NoPostgres.Code)
            {
                // The next one may have what this one lacks; if none has, the first reason is the one to mend.
                missing ??= e;
            }
        }
        throw missing ?? NoPostgres.Found(request);
    }

    private static async Task<IReadOnlyList<ProvidedObject>> ProvidedByAsync(ScratchDatabase database, CancellationToken ct)
    {
        try
        {
            return await ProvidedObject.ReadAsync(database.AdministratorConnectionString, ct);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static List<IPostgresProvider> AllProviders() =>
        [.. typeof(IPostgresProvider).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IPostgresProvider)))
            .Select(type => (IPostgresProvider)Activator.CreateInstance(type)!)];

    private static GateException Unknown(string written, List<IPostgresProvider> providers)
    {
        var names = providers.Where(provider => provider is not GivenProvider).Select(provider => provider.Name)
            .Append("auto").Order(StringComparer.Ordinal).ToList();
        var nearest = NearestName.Of(written, names) is { } name ? $" Did you mean {name}?" : "";
        return CodedProblem.NoPostgres.InConfiguration(
            $"'{written}' names no PostgreSQL provider.{nearest} Write one of {string.Join(", ", names)}, or a connection string such as Host=localhost;Username=me.");
    }
}
