using DbQuality.Catalog;
using DbQuality.Fixes.Edits;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Whether edited scripts come to the same as the plain statements that ran after them.</summary>
/// <param name="wanted">The copy in which those have run.</param>
internal sealed class EditProof(WorkbenchSettings settings, MigrationPlan plan, Look wanted, Func<Script, string, Script> read)
{
    /// <summary>What was wrong with the last ones that did not pass; a sentence.</summary>
    public string Because { get; private set; } = "";

    /// <summary>The plan with the edits in its scripts.</summary>
    public MigrationPlan PlanOf(IReadOnlyList<ScriptEdit> edits) => Edited(edits)!.Value.Plan;

    public async Task<bool> HoldsAsync(IReadOnlyList<ScriptEdit> edits, CancellationToken cancellationToken)
    {
        if (Edited(edits) is not var (edited, renamed)) return Fails("The value of a variable would have to be edited.");
        Workbench bench;
        try
        {
            bench = await Workbench.StartAsync(settings, edited, cancellationToken);
        }
        catch (GateException failed) when (failed.Code == CodedProblem.ScriptFailed.Code)
        {
            return Fails($"With the edits the migrations do not run: {failed.Message}");
        }
        await using (bench)
        {
            var look = await bench.JudgeAsync(cancellationToken);
            var names = new MadeUpNames(wanted.Context.Catalog, look.Context.Catalog, renamed);
            if (NewOf(look, names) is { } added) return Fails(CopyProof.NewFinding(added));
            if (names.Statements.Count > 0 && await bench.RunAsync([(ScriptOf(names.Statements), TransactionMode.None)], cancellationToken) is { } refused) return Fails(refused.Message);
            var now = names.Statements.Count > 0 ? await bench.JudgeAsync(cancellationToken) : look;
            var difference = CatalogDifference.Between(wanted.Context.Catalog, now.Context.Catalog, inPlace: false);
            return difference.Count == 0 || Fails($"With the edits the migrations leave another catalog: {difference[0]}.");
        }
    }

    /// <summary>What is not found where the plain statements ran: new ones, and those that were to be mended.</summary>
    private Finding? NewOf(Look look, MadeUpNames names)
    {
        var known = new FindingSet(wanted.Verdict.Findings);
        // A statement has no name that outlives an edit before it.
        var told = wanted.Verdict.Findings.Where(IsOfScript).ToLookup(KeyOf);
        return look.Verdict.Findings.FirstOrDefault(found => !IsOfScript(found) && !known.NamedAs(found).Any() && !known.NamedAs(names.AsWanted(found)).Any())
            ?? look.Verdict.Findings.Where(IsOfEdit).GroupBy(KeyOf).FirstOrDefault(group => group.Count() > told[group.Key].Count())?.Last();
    }

    private static bool IsOfScript(Finding found) => found.Rule.Category is RuleCategory.Safety or RuleCategory.History;

    /// <summary>How long to wait for a lock, and how many statements to write, is the script's affair and not the edit's.</summary>
    private static bool IsOfEdit(Finding found) => IsOfScript(found) && found.Rule is not { Category: RuleCategory.Safety, Profile: not Profile.Essential };

    private static (string Rule, string? File) KeyOf(Finding found) => (found.Rule.Id, found.Location?.File);

    private (MigrationPlan Plan, IReadOnlyList<(string Old, string New)> Renamed)? Edited(IReadOnlyList<ScriptEdit> edits)
    {
        var (edited, renamed) = (plan, new List<(string Old, string New)>());
        foreach (var group in edits.GroupBy(edit => edit.Script.FullPath))
        {
            if (EditedText.Of(group.First().Script, group, read) is not var (script, names)) return null;
            renamed.AddRange(names);
            edited = edited with { Stages = [.. edited.Stages.Select(stage => stage with { Scripts = [.. stage.Scripts.Select(one => one.FullPath == group.Key ? script : one)] })] };
        }
        return (edited, renamed);
    }

    private static Script ScriptOf(IReadOnlyList<string> statements)
    {
        var source = new SourceText("made-up names", string.Join('\n', statements));
        return new Script
        {
            Name = source.File, FileName = source.File, FullPath = source.File, Source = source, Stage = "", Statements = StatementReader.Read(source).Statements, Checksum = "",
        };
    }

    private bool Fails(string because)
    {
        Because = because;
        return false;
    }
}
