using DbQuality.Standards;

namespace DbQuality.Migrations.Plan;

/// <summary>The scripts that have not been deployed anywhere yet: what they alone make is nobody's, so it is mended where it is made.</summary>
internal sealed class ScriptsUnderReview
{
    private readonly HashSet<string> paths;

    private ScriptsUnderReview(IEnumerable<string> paths) => this.paths = paths.ToHashSet(StringComparer.Ordinal);

    /// <summary>All is taken for deployed.</summary>
    public static ScriptsUnderReview None { get; } = new([]);

    /// <summary>The last script that runs once; none where nothing ran before it, as then nothing tells what is new from what is old.</summary>
    public static ScriptsUnderReview LastOf(IReadOnlyList<Stage> stages)
    {
        var once = stages.SelectMany(stage => stage.Scripts).Where(script => script.RunKind == RunKind.Once).ToList();
        return once.Count < 2 ? None : new ScriptsUnderReview([once[^1].FullPath]);
    }

    public bool Has(Script script) => paths.Contains(script.FullPath);
}
