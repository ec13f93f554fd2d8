using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>A migration that mends findings, and what goes with it; paths are full, texts end with a line break.</summary>
public sealed record CorrectiveScript
{
    /// <summary>The stage of the plan that it belongs to.</summary>
    public required string Stage { get; init; }

    public required TransactionMode Transactions { get; init; }

    /// <summary>Where the migration goes.</summary>
    public required string Path { get; init; }

    /// <summary>The path as the user should see it: below the project.</summary>
    public required string ShownPath { get; init; }

    public required string Text { get; init; }

    public required string RollbackPath { get; init; }

    public required string Rollback { get; init; }

    /// <summary>Where the script for a later deployment goes; null where nothing is left to be done.</summary>
    public string? LaterPath { get; init; }

    public string Later { get; init; } = "";

    /// <summary>What takes <see cref="Later"/> back.</summary>
    public string LaterRollback { get; init; } = "";

    /// <summary>It is tried as a script of its own, and then written into the one that made what it mends.</summary>
    internal bool IsEdit { get; init; }

    /// <summary>What it mends.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public override string ToString() => ShownPath;

    /// <summary>As a runner takes it.</summary>
    /// <param name="sibling">A script of the same stage, whose name in the journal tells what this one's is.</param>
    internal Script ToScript(Script? sibling) => Read(ShownPath, Text) with
    {
        Name = sibling is not null && sibling.Name.EndsWith(sibling.FileName, StringComparison.Ordinal)
            ? sibling.Name[..^sibling.FileName.Length] + System.IO.Path.GetFileName(Path)
            : System.IO.Path.GetFileName(Path),
        FullPath = Path,
        Group = sibling?.Group,
    };

    internal Script ToRollback() => Read(ShownPath + " (rollback)", Rollback);

    internal Script ToLater() => Read(ShownPath + " (later)", Later);

    internal Script ToLaterRollback() => Read(ShownPath + " (rollback of later)", LaterRollback);

    /// <summary>Whether a script is this one or one of its parts.</summary>
    internal bool Has(Script part) => part.FullPath == Path || part.FullPath.StartsWith(ShownPath + " (", StringComparison.Ordinal);

    private Script Read(string file, string sql)
    {
        var source = new SourceText(file, sql);
        var text = StatementReader.Read(source);
        return new Script
        {
            Name = file,
            FileName = System.IO.Path.GetFileName(Path),
            FullPath = file,
            Source = source,
            Stage = Stage,
            Statements = text.Statements,
            Ignores = text.Ignores,
            Problems = text.Problems,
            Checksum = "",
        };
    }
}
