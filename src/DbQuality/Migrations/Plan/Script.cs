using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>One migration script, read and split.</summary>
public sealed record Script
{
    /// <summary>The name that DbUp's journal holds for it.</summary>
    public required string Name { get; init; }

    /// <summary>The file name alone, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>The full path on disk.</summary>
    public required string FullPath { get; init; }

    public required SourceText Source { get; init; }

    public required string Stage { get; init; }

    /// <summary>
    /// What the project says of the script, else the script itself in a comment before its first statement:
    /// <c>-- dbquality:run always</c>.
    /// </summary>
    public RunKind RunKind { get; init; } = RunKind.Once;

    /// <summary>
    /// Its group: scripts of a lower one run first, whatever their names (DbUp's <c>RunGroupOrder</c>). Null: what the name of
    /// its stage says, see <see cref="StageConvention"/>.
    /// </summary>
    public int? Group { get; init; }

    /// <summary>The mode that the script states for its stage by <c>-- dbquality:transaction none</c>, <c>script</c> or <c>single</c> at its top; null: none.</summary>
    public TransactionMode? Transactions { get; init; }

    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary><c>-- dbquality:ignore</c> comments of this script.</summary>
    public IReadOnlyList<InlineIgnore> Ignores { get; init; } = [];

    /// <summary>Why the script cannot be sent as it is written; a runner reports them all and does not run the script.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>The path as the user should see it.</summary>
    public string File => Source.File;

    public override string ToString() => File;
}
