using DbQuality.Standards;

namespace DbQuality.Migrations.Plan;

/// <summary>One script that the caller names.</summary>
/// <param name="FullPath">On disk.</param>
public sealed record ScriptFile(string FullPath)
{
    /// <summary>Null: the first folder below the scripts' root, or <c>""</c> for a script right in it.</summary>
    public string? Stage { get; init; }

    /// <summary>Null: what the script's own <c>-- dbquality:run</c> comment says, else <see cref="RunKind.Once"/>.</summary>
    public RunKind? RunKind { get; init; }

    /// <summary>The name that DbUp's journal holds, such as an embedded resource's; null: the path below the root with dots for separators.</summary>
    public string? Name { get; init; }

    /// <summary>Scripts of a lower group run first, whatever their names (DbUp's <c>RunGroupOrder</c>); null: what the stage's name or the standards say.</summary>
    public int? Group { get; init; }

    /// <summary>The mode of its stage; null: what the standards or a script of the stage say.</summary>
    public TransactionMode? Transactions { get; init; }

    /// <summary>It is DbUp that reads it, embedded or from a folder, and orders all scripts of a group by their names, wherever their folders are.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>The culture whose satellite assembly it is embedded into, where no program looks for scripts; null: the project's own assembly.</summary>
    public string? Culture { get; init; }

    /// <summary>Its item says <c>WithCulture="false"</c>: whatever its name ends with is no culture.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>It is embedded beside the folder that holds the migrations: a script only where the project's program takes it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The folder that stages and names are relative to; null: the first folder on the way from the project to the script.</summary>
    public string? Root { get; init; }
}
