using DbQuality.Migrations.Plan;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>What one PostgreSQL version said of the migrations.</summary>
internal sealed record VersionProof(ScratchDatabase Database, RuleContext Context, Verdict Verdict, ProofTimes Times)
{
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>Types of the standards that this version does not have.</summary>
    public IReadOnlyList<GateException> MissingTypes { get; init; } = [];
}

/// <summary>How long each part took.</summary>
internal sealed record ProofTimes(TimeSpan Server, TimeSpan Migrations, TimeSpan Catalog, TimeSpan Rules);
