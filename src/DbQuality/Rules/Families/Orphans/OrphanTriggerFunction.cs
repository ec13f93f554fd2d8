using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ501.</summary>
internal sealed class OrphanTriggerFunction : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ501",
        Name = "orphan-trigger-function",
        Category = RuleCategory.Orphans,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Trigger function that no trigger uses",
        Rationale =
            "Nothing but a trigger can call a trigger function. Without one it never runs: either the table lost the safeguard that " +
            "everybody believes in, or the function is left over and misleads whoever reads the schema. A disabled trigger still uses its " +
            "function, and so does a routine whose body names it, as it may attach it to tables made later.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        // Triggers of all tables and views, also of partitions and of tables that are not checked.
        var used = context.Catalog.Relations.SelectMany(relation => relation.Triggers).Select(trigger => trigger.FunctionOid)
            .Concat(context.Catalog.EventTriggers.Select(trigger => trigger.Function))
            .ToHashSet();
        return
            from function in context.Routines
            where (function.IsTriggerFunction || function.IsEventTriggerFunction) && !used.Contains(function.Oid)
            where !IsNamedInABody(function, context.Catalog)
            select DropFix.Routine(function, readsSources: false, context.Catalog).Of(new Violation(
                function.ToDbObject(),
                $"No {(function.IsEventTriggerFunction ? "event trigger" : "trigger")} uses function {function.Signature}, so it never runs, whatever it " +
                "seems to guard.",
                "Attach it, or drop it:"));
    }

    private static bool IsNamedInABody(Routine function, DatabaseCatalog catalog)
    {
        var word = new Regex($@"(?<![\w$]){Regex.Escape(function.Name)}(?![\w$])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return catalog.Routines.Any(routine => routine.Oid != function.Oid && (word.IsMatch(routine.Body) || (routine.SqlBody is { } body && word.IsMatch(body))));
    }
}
