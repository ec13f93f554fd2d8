using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Row level security switched on, forced, and given its policies, so that no moment of it hides rows from everybody.</summary>
internal static class PolicyFix
{
    private const string NotForced = "DBQ402";
    private const string PolicyPattern = "DBQ408";

    /// <summary>The rows of a table without a policy are nobody's; only people know whose they are.</summary>
    private const string NoPolicy =
        "No policy would let a row through, so that the application would see none: state the policies of its prefix under " +
        "database.row_level_security.policies in standards.yaml, or write them, and decide who may see what.";

    /// <summary>Policies first, as they do nothing yet; then all at once.</summary>
    public static Remedy Enable(Table table, RuleContext context)
    {
        var protects = IsProtected(table, context);
        var stated = protects ? ConfiguredPolicies.Of(table, context.Standards.Database.RowLevelSecurity) : [];
        var replaces = stated.Count > 0 && context.EnabledRules.Contains(PolicyPattern);
        var adds = replaces || !table.Policies.Any(policy => policy.IsPermissive);
        if (adds && stated.Count == 0) return NobodyWouldSee(Enable(table, forces: false));
        var policies = replaces ? Replace(table, stated, PolicyCalls.Of(context)) : adds ? Add(table, stated, PolicyCalls.Of(context)) : [];
        if (adds && !replaces && policies.Count == 0) return NobodyWouldSee(Enable(table, forces: false));
        var forces = protects && !table.ForceRowSecurity && context.EnabledRules.Contains(NotForced);
        return Of("row level security", [.. policies, Switch(table, forces)]);
    }

    /// <summary>Where a policy lets the owner see rows.</summary>
    public static Remedy Force(Table table) => !table.Policies.Any(policy => policy.IsPermissive) ? NobodyWouldSee(ForceSql(table)) : Of(
        "force row level security",
        [
            new FixStep(ForceSql(table), $"alter table {table.QualifiedName} no force row level security;")
            {
                Why = HoldsForOwner,
            },
        ]);

    /// <summary>The configured policies whose names no policy of the table has; null where there are none.</summary>
    public static Remedy? AddConfigured(Table table, RuleContext context)
    {
        var steps = Add(table, ConfiguredPolicies.Of(table, context.Standards.Database.RowLevelSecurity), PolicyCalls.Of(context));
        return steps.Count == 0 ? null : Of("policies", steps);
    }

    /// <summary>The configured policies in place of the ones that are there.</summary>
    public static Remedy ReplaceAll(Table table, IReadOnlyList<PolicyStandard> stated, RuleContext context) =>
        Of("policies", Replace(table, stated, PolicyCalls.Of(context)));

    /// <summary>Another expression for a policy, with the same name, command and roles.</summary>
    public static Remedy Rewrite(Policy policy, Func<string, string> rewritten)
    {
        return Of("policy " + policy.Name, [new FixStep(Alter(rewritten), Alter(expression => expression))]);

        string Alter(Func<string, string> form) =>
            $"alter policy {SqlName.Quote(policy.Name)} on {policy.Table.QualifiedName}{Clause("using", policy.Using, form)}{Clause("with check", policy.Check, form)};";
    }

    private const string HoldsForOwner =
        "From now on the policies hold for the owner as well: a migration that runs as the owner sees the rows that they let through, and no others.";

    private static bool IsProtected(Table table, RuleContext context) =>
        context.Standards.Database.RowLevelSecurity?.Schemas.Contains(table.Schema) == true;

    private static FixStep Switch(Table table, bool forces) => new(
        Enable(table, forces),
        $"alter table {table.QualifiedName} {(forces ? "no force row level security, " : "")}disable row level security;")
    {
        Why = forces ? HoldsForOwner : "",
    };

    private static List<FixStep> Add(Table table, IReadOnlyList<PolicyStandard> stated, PolicyCalls calls) =>
    [
        .. stated.Where(policy => table.Policies.All(own => own.Name != policy.Name))
            .Select(policy => AddOne(Drop(table, policy.Name), Create(table, policy, calls))),
    ];

    private static FixStep AddOne(string drop, string create) => new($"{drop}\n{create}", drop)
    {
        Short = new ShortForm(create, "Where an attempt that failed later has left it there, it is made anew."),
    };

    /// <summary>In one transaction, as between the old and the new ones nobody would see a row.</summary>
    private static List<FixStep> Replace(Table table, IReadOnlyList<PolicyStandard> stated, PolicyCalls calls)
    {
        var kept = stated.Where(policy => table.Policies.Any(own => own.Name == policy.Name && !ConfiguredPolicies.Differ(own, policy))).Select(policy => policy.Name).ToHashSet();
        var made = stated.Where(policy => !kept.Contains(policy.Name)).ToList();
        var gone = table.Policies.Where(own => !kept.Contains(own.Name)).ToList();
        if (made.Count + gone.Count == 0) return [];
        var names = made.Select(policy => policy.Name).Union(gone.Select(policy => policy.Name)).Select(name => Drop(table, name)).ToList();
        return
        [
            new FixStep(
                SqlBlock.Of([.. names, .. made.Select(policy => Create(table, policy, calls))]),
                SqlBlock.Of([.. names, .. gone.SelectMany(policy => CreateAgain(policy, table.QualifiedName))]))
            {
                Short = new ShortForm(
                    SqlLine.Of(string.Join(' ', gone.Select(policy => Drop(table, policy.Name)).Concat(made.Select(policy => Create(table, policy, calls))))),
                    "As one statement nobody meets the table between the old policies and the new ones, and it can be run again."),
            },
        ];
    }

    private static string Drop(Table table, string name) => $"drop policy if exists {SqlName.Quote(name)} on {table.QualifiedName};";

    /// <summary>As configured, but for calls that would be made for each row.</summary>
    private static string Create(Table table, PolicyStandard policy, PolicyCalls calls) =>
        ConfiguredPolicies.Sql(table, policy with
        {
            Using = policy.Using is { } restriction ? calls.Wrapped(restriction, table) : null,
            Check = policy.Check is { } check ? calls.Wrapped(check, table) : null,
        });

    /// <summary>The policy for its table, or for another one of the same columns.</summary>
    public static IEnumerable<string> CreateAgain(Policy policy, string table)
    {
        var name = SqlName.Quote(policy.Name);
        var roles = string.Join(", ", policy.Roles.Select(role => role == "public" ? role : SqlName.Quote(role)));
        yield return $"create policy {name} on {table}{(policy.IsPermissive ? "" : " as restrictive")} for {PolicyExpression.CommandOf(policy.Command)} to {roles}"
            + $"{Clause("using", policy.Using, expression => expression)}{Clause("with check", policy.Check, expression => expression)};";
        if (policy.Comment is { } comment) yield return $"comment on policy {name} on {table} is {SqlText.Literal(comment)};";
    }

    private static string Clause(string word, string? expression, Func<string, string> form) =>
        expression is null ? "" : $" {word} ({form(expression).ReplaceLineEndings(" ")})";

    private static Remedy NobodyWouldSee(string byHand) => Remedy.None(NoPolicy, byHand);

    private static string ForceSql(Table table) => $"alter table {table.QualifiedName} force row level security;";

    private static string Enable(Table table, bool forces) => $"alter table {table.QualifiedName} enable row level security{(forces ? ", force row level security" : "")};";

    private static Remedy Of(string topic, IReadOnlyList<FixStep> steps) => Remedy.By(new Fix { Topic = topic, Phase = FixPhase.Security, Steps = steps });
}
