using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Whether the project's own rollback of a script takes back the edited one.</summary>
internal sealed class RollbackProof(WorkbenchSettings settings, MigrationPlan plan, FixPlaces places)
{
    /// <summary>A sentence; null where it does.</summary>
    public async Task<string?> WhyNotAsync(Script script, Script edited, string rollback, CancellationToken cancellationToken)
    {
        var stage = plan.Stages.First(stage => stage.Scripts.Any(one => one.FullPath == script.FullPath));
        var earlier = plan.Stages.TakeWhile(one => one != stage).Append(stage with { Scripts = [.. stage.Scripts.TakeWhile(one => one.FullPath != script.FullPath)] });
        await using var bench = await Workbench.StartAsync(settings, plan with { Stages = [.. earlier.Where(one => one.Scripts.Count > 0)] }, cancellationToken);
        var before = await bench.JudgeAsync(cancellationToken);
        var back = Read(script, rollback);
        var mode = places.TransactionsOf(stage);
        if (await bench.RunAsync([(edited, mode)], cancellationToken) is { } refused) return $"edited, it does not run: {refused.Message}";
        if (await bench.RunAsync([(back, mode)], cancellationToken) is { } kept) return $"its rollback {back.File} would not run any more: {kept.Message}";
        var difference = CatalogDifference.Between(before.Context.Catalog, (await bench.JudgeAsync(cancellationToken)).Context.Catalog, inPlace: false);
        return difference.Count == 0 ? null : $"its rollback {back.File} would leave a difference: {difference[0]}.";
    }

    private static Script Read(Script script, string path)
    {
        var source = new SourceText($"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}", ScriptBytes.Decode(path, InputFile.ReadBytes(path, InputFile.LargestScript)));
        var text = StatementReader.Read(source);
        return script with { Name = source.File, FullPath = path, Source = source, Statements = text.Statements, Ignores = text.Ignores, Problems = text.Problems };
    }
}
