using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

internal sealed class OrderBehaviours : IBehaviourGroup
{
    private const string Log = "create table log (entry int generated always as identity, script text);";

    public string Title => "Order and names";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new Behaviour("scripts run in the ordinal order of their names",
            async deployment =>
            {
                deployment.Script("0.sql", Log);
                foreach (var name in new[] { "a_b", "2", "10", "a-b", "1", "B" }) deployment.Script($"{name}.sql", Entry(name));
                await RunAsync(deployment);
            },
            "ran: 1, 10, 2, B, a-b, a_b"),

        new Behaviour("stages run in the order of their folders, scripts without a folder first",
            async deployment =>
            {
                deployment.Script("migrations/9.sql", Log);
                foreach (var name in new[] { "02/1", "01/b/1", "01/a", "010/1" }) deployment.Script($"migrations/{name}.sql", Entry(name));
                await RunAsync(deployment);
            },
            "ran: 01/a, 01/b/1, 010/1, 02/1"),

        new Behaviour("the stages pre-deploy, data, run-always and post-deploy stand where their names say",
            async deployment =>
            {
                deployment.Script("migrations/pre-deploy/1.sql", Log);
                foreach (var name in new[] { "post-deploy/1", "run-always/1", "data/1", "tables/1" }) deployment.Script($"migrations/{name}.sql", Entry(name));
                await RunAsync(deployment);
            },
            "ran: tables/1, data/1, run-always/1, post-deploy/1"),

        new Behaviour("a stage's group goes before its name",
            async deployment =>
            {
                deployment.Settings = new MigrationStandards { Stages = [new StageStandard("z") { Group = -1 }, new StageStandard("a") { Group = 1 }] };
                deployment.Script("migrations/z/1.sql", Log);
                foreach (var name in new[] { "a/1", "b/1" }) deployment.Script($"migrations/{name}.sql", Entry(name));
                await RunAsync(deployment);
            },
            "ran: b/1, a/1"),

        new Behaviour("embedded scripts run in the order of their names, wherever their folders are",
            async deployment =>
            {
                deployment.Embedded("a/first.sql", "App.0.sql", Log);
                deployment.Embedded("b/1.sql", "App.1.sql", Entry("b/1")).Embedded("a/2.sql", "App.2.sql", Entry("a/2")).Embedded("b/3.sql", "App.3.sql", Entry("b/3"));
                await RunAsync(deployment);
            },
            "ran: b/1, a/2, b/3"),
    ];

    private static string Entry(string name) => $"insert into log (script) values ('{name}');";

    private static async Task RunAsync(Deployment deployment)
    {
        await deployment.RunAsync();
        await deployment.NoteAsync("ran", "select script from log order by entry");
    }
}
