using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.History;

/// <summary>DBQ703.</summary>
internal sealed partial class OutOfOrder : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ703",
        Name = "out-of-order",
        Category = RuleCategory.History,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        Summary = "Script or stage that runs before one with a lower number",
        Rationale =
            "DbUp compares names character by character, so `10_views.sql` runs before `9_tables.sql`. Whoever numbered them meant the " +
            "other order, and the scripts fail, or worse, succeed with another result than on the machine where they were tried one by one. " +
            "Numbers of one width have one order for people and programs. The journal knows a script by its name: rename only what no " +
            "database has applied yet.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts"
        : context.Run is { IsCounted: false } ? "the scripts run in the order of the runner's own program"
        : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        context.Plan is { } plan ? plan.Stages.SelectMany(Scripts).Concat(Stages(plan)) : [];

    private static IEnumerable<Violation> Scripts(Stage stage) =>
        from pair in stage.Scripts.Zip(stage.Scripts.Skip(1))
        where IsAgainstNumbers(pair.First.Name, pair.Second.Name)
        select new Violation(
            pair.First.ToDbObject(),
            $"Script {pair.First.File} runs before {pair.Second.File}, although its number is higher: names are compared character by character. " +
            $"Give numbers one width in what no database has applied yet: {Renaming(pair.First, pair.Second)}")
        {
            Location = SourceSpan.Start(pair.First.File),
        };

    private static IEnumerable<Violation> Stages(MigrationPlan plan) =>
        from pair in plan.Stages.Zip(plan.Stages.Skip(1))
        // Groups put stages in order whatever their names are.
        where pair.First.Group == pair.Second.Group && IsAgainstNumbers(pair.First.Name, pair.Second.Name)
        let script = pair.First.Scripts[0]
        select new Violation(
            script.ToDbObject(),
            $"Stage {pair.First.Name} runs before stage {pair.Second.Name}, although its number is higher: names are compared character by " +
            $"character. Give the folders numbers of one width before any database has applied their scripts.")
        {
            Location = SourceSpan.Start(script.File),
        };

    private static bool IsAgainstNumbers(string first, string second) =>
        NaturalOrder.Instance.Compare(first, second) > 0 && !(IsTimestamp(first) && IsTimestamp(second));

    /// <summary>A day and a minute (20260102, 202601020930) differ in width, and yet their characters are in the order of time.</summary>
    private static bool IsTimestamp(string name) =>
        LongNumber().Match(name) is { Success: true } number &&
        DateOnly.TryParseExact(number.Value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Both names with their first number padded, as a command for each that changes.</summary>
    private static string Renaming(Script first, Script second)
    {
        var width = Math.Max(Number().Match(first.FileName).Length, Number().Match(second.FileName).Length);
        var commands =
            from script in new[] { second, first }
            let padded = Number().Replace(script.FileName, number => number.Value.PadLeft(width, '0'), 1)
            where padded != script.FileName
            select $"git mv {script.File} {script.File[..^script.FileName.Length]}{padded};";
        return commands.FirstOrDefault() ?? $"rename {first.File}, or its folder.";
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{8,}")]
    private static partial Regex LongNumber();
}
