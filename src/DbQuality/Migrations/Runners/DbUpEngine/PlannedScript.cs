using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbUp.Engine;
using DbUp.Support;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>A script of the plan, as DbUp takes it: with the text of its file, which DbUp puts variables into by itself.</summary>
internal sealed class PlannedScript(Stage stage, Script script) : SqlScript(script.Name, script.Source.Original, new SqlScriptOptions
{
    ScriptType = script.RunKind == RunKind.Always ? ScriptType.RunAlways : ScriptType.RunOnce,
    RunGroupOrder = stage.Group,
})
{
    public Stage Stage { get; } = stage;

    public Script Script { get; } = script;
}
