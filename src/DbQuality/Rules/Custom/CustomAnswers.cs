using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Rules.Custom;

/// <summary>Asks the queries of the team's own rules, before the rules are judged.</summary>
internal static class CustomAnswers
{
    /// <param name="connectionString">Of a role that is no superuser.</param>
    /// <param name="mayBeEarly">The migrations go on after this: what a query names may not be there yet, and then it has no answer.</param>
    public static async Task<IReadOnlyDictionary<string, QueryAnswer>> AskAsync(
        IEnumerable<CustomRule> rules, string connectionString, bool mayBeEarly, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, QueryAnswer>(StringComparer.Ordinal);
        var all = rules.ToList();
        // Most projects have none, and a connection costs.
        if (all.Count == 0) return answers;
        await using var queries = await UserQueries.OpenAsync(connectionString, CustomRule.LongestQuery, cancellationToken);
        foreach (var rule in all)
        {
            try
            {
                answers.Add(rule.Info.Id, await queries.AskAsync(rule.Query, cancellationToken));
            }
            catch (GateException refused) when (mayBeEarly && refused.InnerException is PostgresException { SqlState: var state } && IsAboutMissingObject(state))
            {
                // The end of the migrations tells.
            }
        }
        return answers;
    }

    private static bool IsAboutMissingObject(string state) => state is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
        or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InvalidSchemaName;
}
