using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Standards.Schema;
using DbQuality.Text;
using static DbQuality.Tests.Rules.EngineFixture;

namespace DbQuality.Tests.Rules;

/// <summary>A standard that the team states is enforced, whatever the profile: held for every rule and each of its options, by what the rule declares.</summary>
public sealed class StatedStandardTests
{
    private static readonly RuleSchedule Schedule = new(new RuleSelection { Today = Today });

    public static TheoryData<string, string> Standards =>
        [.. RuleCatalog.All.SelectMany(rule => rule.Info.Options.Where(option => option.SwitchesOn), (rule, option) => (rule.Info.Id, option.Name))];

    [Theory]
    [MemberData(nameof(Standards))]
    public void Whoever_states_what_a_rule_holds_the_team_to_has_it_speak_in_every_profile(string id, string option)
    {
        var rule = RuleCatalog.Find(id)!.Info;
        foreach (var profile in Enum.GetValues<Profile>())
            Schedule.Weigh(rule, Stating(rule, option, "") with { Profile = profile }).Severity.ShouldBeOneOf(Severity.Warning, Severity.Error);
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void The_severity_that_the_team_states_wins(string id, string option)
    {
        var rule = RuleCatalog.Find(id)!.Info;
        Schedule.Weigh(rule, Stating(rule, option, "off")).ShouldBe((Severity.Off, "off in standards.yaml"));
        Schedule.Weigh(rule, Stating(rule, option, "info")).ShouldBe((Severity.Info, null));
        Schedule.Weigh(rule, Stating(rule, option, "error")).ShouldBe((Severity.Error, null));
    }

    [Fact]
    public void A_rule_says_what_it_waits_for_by_its_needs_and_in_no_other_way()
    {
        RuleCatalog.All.Where(rule => rule.Info.Proof == Proof.Catalog).Select(rule => rule.CannotCheck(Context())).OfType<string>().ShouldBeEmpty();
        foreach (var rule in RuleCatalog.All.Select(rule => rule.Info).Where(rule => rule.Needs.Count > 0))
        {
            rule.WaitsFor(new TeamStandards()).ShouldNotBeNull().ShouldEndWith("stated in standards.yaml");
            rule.Needs.ShouldAllBe(option => option.SwitchesOn, rule.Id);
            foreach (var option in rule.Needs) rule.WaitsFor(Stating(rule, option.Name, "")).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("database: { prefixes: { auth_: Authentication } }", "DBQ105 DBQ106 DBQ114")]
    [InlineData("database: { naming: [{ functions: snake_case }, { triggers: tr_ prefix }] }", "DBQ107 DBQ117")]
    [InlineData("database: { naming: { indexes: \"idx_{table}_{columns}\", foreign_keys: \"fk_{table}_{referenced}\", views: v_ prefix } }", "DBQ108 DBQ109 DBQ114")]
    [InlineData("database: { row_level_security: { policies: { \"*\": [{ name: p, using: \"true\" }] } } }", "DBQ408")]
    [InlineData("rules: { large-table-unpartitioned: { tables: \"*_logs\" }, tenant-key-missing: { column: tenant_id }, search-column: { columns: title } }", "DBQ242 DBQ243 DBQ244")]
    [InlineData("rules: { table-too-wide: { columns: 60 }, constraint-name: { named: true }, orphan-view: { except: x } }", "DBQ109 DBQ224 DBQ504")]
    [InlineData("rules: { table-too-wide: { columns: 60, severity: off }, constraint-name: { named: false }, large-table-unpartitioned: { tables: [] } }", "")]
    [InlineData("database: { prefixes: {}, naming: { functions: } }", "")]
    public void In_the_default_profile_the_strict_rules_speak_that_the_team_has_stated(string yaml, string on)
    {
        var standards = Read(yaml);
        RuleCatalog.All.Select(rule => rule.Info).Where(rule => rule.Profile == Profile.Strict && Schedule.Weigh(rule, standards) == (Severity.Warning, null))
            .Select(rule => rule.Id).ShouldBe(on.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_no_rule_holds_the_team_to_is_told()
    {
        var standards = Read(FullDocuments.Mappings.Replace("table-too-wide:", "routine-name-style: off\n  table-too-wide:", StringComparison.Ordinal));
        Judge(Context(standards), null, []).NotEnforced.ShouldBe(
        [
            new UnheldStandard("database.naming.functions", "DBQ107 routine-name-style is off in standards.yaml"),
            new UnheldStandard("database.naming.sequences", "nothing in this version reads it"),
            new UnheldStandard("services.required", "nothing in this version reads it"),
            new UnheldStandard("testing.minimum_coverage", "nothing in this version reads it"),
        ]);
    }

    [Fact]
    public void What_the_rules_read_of_a_file_is_a_key_of_it()
    {
        var full = Read(FullDocuments.Mappings);
        RuleCatalog.All.SelectMany(rule => rule.Info.Options.OfType<SectionOption>()).Select(option => option.Path).Where(path => !full.Stated.Holds(path)).ShouldBeEmpty();
    }

    private static TeamStandards Read(string yaml) => StandardsReader.Parse(yaml, "standards.yaml", RuleCatalog.Vocabulary);

    /// <summary>The standards of a team that states this and a severity, where one is given.</summary>
    private static TeamStandards Stating(RuleInfo rule, string name, string severity)
    {
        var option = rule.Options.Single(option => option.Name == name);
        var stated = severity.Length == 0 ? "" : $"severity: {severity}";
        if (option is not SectionOption) return Read($"rules: {{ {rule.Id}: {{ {string.Join(", ", new[] { stated, $"{name}: {Value(option)}" }.Where(part => part.Length > 0))} }} }}");
        var section = Read(FullDocuments.Mappings) with { Rules = Read(stated.Length == 0 ? "" : $"rules: {{ {rule.Id}: {severity} }}").Rules };
        return section with { Stated = StatedKeys.At([name]) };
    }

    private static string Value(RuleOption option) => option switch
    {
        { Words: [var word, ..] } => word,
        { Kind: OptionKind.Number } => "7",
        { Kind: OptionKind.Flag } => option.Default == "true" ? "false" : "true",
        { Kind: OptionKind.Types } => "text",
        _ => "x",
    };
}
