using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>Where the scripts say <c>ALTER DEFAULT PRIVILEGES</c>: the catalog entry has no oid that provenance could know.</summary>
internal static class DefaultPrivilegeStatement
{
    /// <summary>The last such statement that grants to a role, of a schema where one is given.</summary>
    public static SourceSpan? Find(MigrationPlan? plan, string grantee, string? schema) =>
        (plan?.Scripts ?? []).SelectMany(script => script.Statements)
            .LastOrDefault(statement => Says(statement.Tokens, grantee, schema))?.Span;

    private static bool Says(IReadOnlyList<Token> tokens, string grantee, string? schema) =>
        tokens.Count > 3 && tokens[0].Is("alter") && tokens[1].Is("default") && tokens[2].Is("privileges") && tokens.Any(token => token.Is("grant")) &&
        tokens.Any(token => token.IsName && token.Value == grantee) && (schema is null || tokens.Any(token => token.IsName && token.Value == schema));
}
