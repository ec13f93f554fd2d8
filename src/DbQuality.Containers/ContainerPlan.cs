using System.Globalization;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Processes;
using Microsoft.Extensions.Logging.Abstractions;
using Testcontainers.PostgreSql;

namespace DbQuality.Containers;

/// <summary>What a container is to be like.</summary>
/// <param name="Name">Its own.</param>
/// <param name="Password">The administrator's.</param>
internal sealed record ContainerPlan(ContainerEngine Engine, string Image, string Name, string Password, ContainerNetwork Network, MemoryBound? Memory)
{
    /// <summary>It is neither made nor started yet.</summary>
    public IContainer Build() =>
        // The builder of PostgreSQL's module publishes a port, which an engine without bridges cannot.
        Network is ContainerNetwork.Bridged
            ? Completed<PostgreSqlBuilder, PostgreSqlContainer, PostgreSqlConfiguration>(new PostgreSqlBuilder(Image)).Build()
            : Completed<ContainerBuilder, IContainer, IContainerConfiguration>(new ContainerBuilder(Image)).Build();

    private TBuilder Completed<TBuilder, TContainer, TConfiguration>(ContainerBuilder<TBuilder, TContainer, TConfiguration> builder)
        where TBuilder : ContainerBuilder<TBuilder, TContainer, TConfiguration>
        where TContainer : IContainer
        where TConfiguration : IContainerConfiguration
    {
        string[] arguments = [.. ContainerSettings.Arguments(Network.ListenAddresses)];
        return builder
            .WithDockerEndpoint(Engine.Endpoint)
            .WithLogger(NullLogger.Instance)
            .WithName(Name)
            .WithLabel(LeftContainers.Labels(Name))
            .WithAutoRemove(true)
            .WithEntrypoint("sh", "-c", ShellScript.Read(typeof(ContainerPlan), "Watchdog.sh"), "dbquality-watchdog")
            .WithCommand(new OverwriteEnumerable<string>(arguments))
            .WithEnvironment(Environment())
            // The gate waits itself: it asks more often, and looks at what the container prints.
            .WithWaitStrategy(Wait.ForUnixContainer().AddCustomWaitStrategy(new NoWait()))
            .WithCreateParameterModifier(Confine);
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["POSTGRES_USER"] = ClusterSettings.Administrator,
        ["POSTGRES_PASSWORD"] = Password,
        ["POSTGRES_DB"] = "postgres",
        ["POSTGRES_INITDB_ARGS"] = ContainerSettings.Initdb,
        ["PGDATA"] = ContainerSettings.Folder + "/data",
        ["PGPORT"] = Network.ServerPort.ToString(CultureInfo.InvariantCulture),
        ["LC_ALL"] = "C",
        ["TZ"] = "UTC",
        ["DBQUALITY_HBA"] = ContainerSettings.Hba,
        ["DBQUALITY_MEMORY"] = Memory is null ? "" : (Memory.Process >> 10).ToString(CultureInfo.InvariantCulture),
    };

    private void Confine(CreateContainerParameters parameters)
    {
        // Standard input is the gate's hold on the container: it ends with the one connection that it is read from.
        parameters.OpenStdin = parameters.StdinOnce = parameters.AttachStdin = parameters.AttachStdout = parameters.AttachStderr = true;
        var host = parameters.HostConfig ??= new HostConfig();
        ContainerLimits.Apply(host, Engine, Memory);
        Network.Apply(parameters, host);
    }

    private sealed class NoWait : IWaitUntil
    {
        public Task<bool> UntilAsync(IContainer container) => Task.FromResult(true);
    }
}
