using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbUp.Engine;
using DbUp.Support;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>A script of the plan, as DbUp takes it.</summary>
/// <param name="text">That of its file, where DbUp puts variables into it by itself; else that with the values in place.</param>
internal sealed class PlannedScript(Stage stage, Script script, string text) : SqlScript(script.Name, text, new SqlScriptOptions
{
    ScriptType = script.RunKind == RunKind.Always ? ScriptType.RunAlways : ScriptType.RunOnce,
    RunGroupOrder = stage.Group,
})
{
    public Stage Stage { get; } = stage;

    public Script Script { get; } = script;
}
