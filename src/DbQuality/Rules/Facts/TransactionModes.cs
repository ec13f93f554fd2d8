using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Facts;

/// <summary>The transaction that a stage's scripts run in.</summary>
internal static class TransactionModes
{
    public static TransactionMode Of(Stage stage, RuleContext context) => stage.Transactions ?? context.Standards.Migrations.Transactions ?? TransactionMode.None;
}
