using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>The policies that <c>database.row_level_security.policies</c> states for a table.</summary>
internal static class ConfiguredPolicies
{
    /// <summary>Those of the longest prefix that the table's name begins with; <c>*</c> is the empty prefix.</summary>
    public static IReadOnlyList<PolicyStandard> Of(Table table, RowLevelSecurityStandard? standard) =>
        (standard?.Policies ?? new Dictionary<string, IReadOnlyList<PolicyStandard>>())
            .Where(policies => table.Name.StartsWith(policies.Key.TrimEnd('*'), StringComparison.Ordinal))
            .OrderByDescending(policies => policies.Key.Length)
            .Select(policies => policies.Value)
            .FirstOrDefault([]);

    /// <summary><c>create policy …;</c> on one line.</summary>
    public static string Sql(Table table, PolicyStandard policy)
    {
        var roles = policy.Roles.Count == 0 ? "" : " to " + string.Join(", ", policy.Roles.Select(Role));
        var restriction = policy.Using is null ? "" : $" using ({OneLine(policy.Using)})";
        var check = policy.Check is null ? "" : $" with check ({OneLine(policy.Check)})";
        return $"create policy {SqlName.Quote(policy.Name)} on {table.QualifiedName} for {policy.For}{roles}{restriction}{check};";
    }

    /// <summary>Whether the policy of that name is another one than the configured.</summary>
    public static bool Differ(Policy own, PolicyStandard stated) =>
        !own.IsPermissive || PolicyExpression.CommandOf(own.Command) != stated.For || !RolesAgree(own, stated) ||
        !PolicyExpression.Agree(stated.Using, own.Using) || !PolicyExpression.Agree(stated.Check, own.Check);

    private static bool RolesAgree(Policy own, PolicyStandard stated)
    {
        IReadOnlyList<string> roles = stated.Roles.Count == 0 ? ["public"] : stated.Roles;
        // CURRENT_USER became whoever ran the script.
        return roles.Any(role => role.ToLowerInvariant() is "current_user" or "session_user" or "current_role") ||
            roles.Order(StringComparer.Ordinal).SequenceEqual(own.Roles);
    }

    // The grammar knows these without quotes; in quotes they would name roles.
    private static string Role(string role) => role.ToLowerInvariant() is "current_user" or "session_user" or "current_role" ? role : SqlName.Quote(role);

    private static string OneLine(string expression) => expression.Trim().ReplaceLineEndings(" ");
}
