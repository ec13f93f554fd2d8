using System.Globalization;
using System.Text;
using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Generation;

/// <summary>The rules of a standards page: what not to do, what the team has set otherwise, and what waits for a decision.</summary>
internal sealed class RulePart(TeamStandards standards, Func<RuleInfo, RuleExamplePair?> examples, StringBuilder page)
{
    /// <summary>Nothing: what a rule says to it depends on the standards alone.</summary>
    private static readonly DatabaseCatalog Nowhere = new()
    {
        ServerVersion = SupportedPostgres.Newest * 10_000, DatabaseName = "", DatabaseOwner = "", Encoding = "UTF8", Collation = "C",
        Schemas = [], Tables = [], Views = [], Sequences = [], Routines = [], Types = [], Extensions = [], Roles = [], Publications = [], EventTriggers = [],
        DefaultPrivileges = [], Dependencies = [], ReservedWords = new HashSet<string>(), FunctionWords = new HashSet<string>(),
    };

    private sealed record Active(Rule Rule, Severity Severity, string? WaitsFor);

    public void Render()
    {
        var active = ActiveRules().ToList();
        Set();
        Write("What not to do", "The build fails at each of these.", active.Where(rule => rule is { Severity: Severity.Error, WaitsFor: null }), withExamples: true);
        Write("What to avoid", "Reported, without failing the build.", active.Where(rule => rule is { Severity: not Severity.Error, WaitsFor: null }), withExamples: false);
        Waiting([.. active.Where(rule => rule.WaitsFor is not null)]);
    }

    private IEnumerable<Active> ActiveRules()
    {
        var schedule = new RuleSchedule(new RuleSelection { Today = default });
        foreach (var rule in RuleCatalog.All.Where(rule => rule.Info.Proof != Proof.Live))
        {
            var (severity, because) = schedule.Weigh(rule.Info, standards);
            if (because is not null) continue;
            var options = standards.Rules.TryGetValue(rule.Info.Id, out var setting) ? new RuleOptions(setting.Options) : RuleOptions.Empty;
            var context = new RuleContext { Standards = standards, Catalog = Nowhere, Observations = Observations.None, Options = options };
            var waits = rule.Info.WaitsFor(standards);
            // A style of any, or no prefix at all, leaves a rule nothing to say. Rules that read scripts have none here, and rules on what ran saw nothing run.
            if (waits is null && rule.Info.Proof == Proof.Catalog && rule.CannotCheck(context) is not null) continue;
            yield return new Active(rule, severity, waits);
        }
    }

    private void Set()
    {
        if (standards.Rules.Count == 0) return;
        page.Append("\n## Rules set otherwise\n\n| rule | setting | what it flags |\n| --- | --- | --- |\n");
        foreach (var (id, setting) in standards.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            var parts = setting.Options.Select(option => $"{option.Key}: {string.Join(", ", option.Value.Items)}").Prepend(setting.Severity is { } severity ? StandardsPage.Word(severity) : "");
            page.Append(CultureInfo.InvariantCulture,
                $"| {StandardsPage.RuleLink(id)} | {StandardsPage.Cell(StandardsPage.Codes(parts.Where(part => part.Length > 0)))} | {StandardsPage.Cell(RuleCatalog.Find(id)?.Info.Summary ?? "not in this version of DbQuality")} |\n");
        }
    }

    private void Write(string title, string about, IEnumerable<Active> rules, bool withExamples)
    {
        var all = rules.ToList();
        if (all.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{about}\n");
        foreach (var category in all.GroupBy(rule => rule.Rule.Info.Category))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {category.Key}\n\n");
            foreach (var rule in category)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {StandardsPage.RuleLink(rule.Rule.Info.Id)}: {rule.Rule.Info.Summary}\n");
                if (withExamples && examples(rule.Rule.Info) is { } pair) Example(pair);
            }
        }
    }

    private void Example(RuleExamplePair pair)
    {
        page.Append("\n  Not so:\n\n").Append(Indented(pair.Bad)).Append("\n  But so:\n\n").Append(Indented(pair.Good));
    }

    private static string Indented(string sql) =>
        string.Concat(MarkdownText.Block("sql", sql.TrimEnd()).Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n"));

    private void Waiting(IReadOnlyList<Active> rules)
    {
        if (rules.Count == 0) return;
        page.Append("\n## Not decided\n\nRules that stay silent until the standards state what they judge by.\n\n");
        foreach (var rule in rules) page.Append(CultureInfo.InvariantCulture, $"- {StandardsPage.RuleLink(rule.Rule.Info.Id)}: {rule.WaitsFor}\n");
    }
}
