namespace DbQuality.Tests.Runner.Contract;

internal sealed class VariableBehaviours : IBehaviourGroup
{
    public string Title => "Variables";

    public IReadOnlyList<Behaviour> Behaviours { get; } =
    [
        new("by default `$body$` quotes and `$name$` is left alone",
            async deployment =>
            {
                deployment.Script("1.sql", "create function f() returns text language sql as $body$ select '$name$'::text $body$;");
                await deployment.RunAsync();
                await deployment.NoteAsync("f", "select f()");
            },
            "f: $name$"),
    ];
}
