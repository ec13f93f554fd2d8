using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.Custom;

/// <summary>The files that <c>custom_rules</c> names.</summary>
public sealed class CustomRuleReaderTests : IDisposable
{
    private readonly CustomRuleProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void A_header_of_line_comments_says_all_that_a_rule_has()
    {
        project.Write("standards/no_money.sql", """

            ------------------------------------------------
            -- id: DBQ950
            -- name: no-money
            -- severity: info
            -- profile: strict
            -- summary: A column of type money
            -- # A remark that is no part of the rule.
            --
            -- rationale: >
            --   It rounds by the locale
            --   of the server.
            -- message: "Column {object}: \"money\"."
            ------------------------------------------------

            -- Any comment may follow.
            select 'column' as kind, 'public' as schema, 'a' as "table", 'b' as "column"
            """);
        var rule = project.ReadRules().ShouldHaveSingleItem();
        rule.Info.ShouldBe(new RuleInfo
        {
            Id = "DBQ950",
            Name = "no-money",
            Category = RuleCategory.Custom,
            Profile = DbQuality.Standards.Profile.Strict,
            Severity = Severity.Info,
            Proof = Proof.Catalog,
            Summary = "A column of type money",
            Rationale = "It rounds by the locale of the server.",
            Page = "standards/no_money.sql",
            Options = rule.Info.Options,
        });
        rule.MessageText.ShouldBe("Column {object}: \"money\".");
        rule.Query.Statement.Span.ShouldBe(new SourceSpan("standards/no_money.sql", 17, 1, 17, 77));
    }

    [Fact]
    public void A_header_may_be_one_block_comment()
    {
        project.Write("standards/no_money.sql", "/*\nid: DBQ950\nname: no-money\nseverity: warning\nmessage: Do not.\n*/\nselect 1");
        var info = project.ReadRules().ShouldHaveSingleItem().Info;
        (info.Id, info.Severity, info.Summary, info.Rationale).ShouldBe(("DBQ950", Severity.Warning, "Do not", ""));
    }

    [Fact]
    public void Rules_are_read_in_the_order_of_their_paths_without_what_stands_beside_them()
    {
        project.Write("standards.yaml", "custom_rules: [\"rules/**/*.sql\", more/b.sql]\n");
        foreach (var (path, id) in (ReadOnlySpan<(string, string)>)[("more/b.sql", "DBQ903"), ("rules/z.sql", "DBQ902"), ("rules/deep/a.sql", "DBQ901")])
            project.Write(path, CustomRuleProject.Header.Replace("DBQ901", id, StringComparison.Ordinal).Replace("team-rule", "rule-" + id[^1], StringComparison.Ordinal) + "select 1");
        project.Write("rules/z.pass.sql", "").Write("rules/z.fail.sql", "").Write("rules/z.fix.sql", "").Write("rules/README.md", "");
        var set = ProjectLocation.Of(project.Folder).ReadStandards(null).CustomRules;
        set.Rules.Select(rule => rule.Info.Id).ShouldBe(["DBQ903", "DBQ901", "DBQ902"]);
        set.DependsOn.Select(path => Path.GetRelativePath(project.Folder, path)).ShouldBe(["more/b.sql", "rules/deep/a.sql", "rules/z.sql", "rules/z.fix.sql", "rules", "rules/deep"]);
        set.Files.Count.ShouldBe(6);
    }

    public static TheoryData<string, string> WrongRules => new()
    {
        { "select 1", "(1,1): The rule has no header. Write a header in the file's first comment" },
        { "-- Just a remark\nselect 1", "(1,4): header is 'Just a remark'; it must be a header in the file's first comment" },
        { "-- id: DBQ901\n-- nam: x\nselect 1", "(2,4): Unknown key 'nam' in header. Did you mean 'name'? Valid keys: id, name, severity, message, summary, rationale, profile." },
        { "-- id: DBQ901\n-- name: x\n-- severity: error\nselect 1", "(1,4): 'message' is missing in header. Say what is wrong and what to do" },
        { Header("-- id: DBQ301"), "(1,8): header.id is 'DBQ301'; rules of your own have DBQ900 to DBQ999." },
        { Header("-- name: No UUID v1"), "(1,10): header.name is 'No UUID v1'; a rule's name is of small letters, digits and single hyphens, and begins with a letter. Write no-uuid-v1." },
        { Header("-- severity: erorr"), "(1,14): header.severity is 'erorr'; it must be error, warning or info. Did you mean 'error'?" },
        { Header("-- message: \"{object} is\n--  wrong\": yes"), "This is not valid YAML." },
        { Header("-- message: Wrong: it is"), "(1,18): This is not valid YAML. This colon cannot be here. Put a text that holds ': ' in quotes, or indent this line like its neighbours." },
        { CustomRuleProject.Header, "(1,1): The rule has no query." },
        { CustomRuleProject.Header + "select 1;\nselect 2;", "(6,1): A second statement begins here. A rule is one query" },
        { CustomRuleProject.Header + "update t set a = 1", "(5,1): A rule only looks, and UPDATE does not." },
        { CustomRuleProject.Header + "with x as (select 1) delete from t", "(5,1): A rule only looks, and DELETE does not." },
        { CustomRuleProject.Header + "select 1 into t", "(5,1): A rule only looks, and SELECT INTO does not." },
        { CustomRuleProject.Header + "select 'a", "(5,8): The " },
        { CustomRuleProject.Header.Replace("team-rule", "primary-key-missing", StringComparison.Ordinal) + "select 1", "(1,1): primary-key-missing is the name of DBQ202. Give your rule another." },
    };

    [Theory, MemberData(nameof(WrongRules))]
    public void What_is_wrong_with_a_rule_is_said_at_its_place(string text, string expected)
    {
        project.Write("standards/a.sql", text);
        var error = Should.Throw<GateException>(project.ReadRules);
        (error.Code, error.Trouble).ShouldBe(("DBQ010", Trouble.Configuration));
        $"{error.Location}: {error.Message}".ShouldStartWith("standards/a.sql(");
        $"{error.Location}: {error.Message}".ShouldContain(expected);
    }

    [Theory]
    [InlineData("[\"standarts/*.sql\"]", "standards.yaml(1,16): 'standarts/*.sql' in custom_rules matches no rule: no .sql file in ")]
    [InlineData("[standards/a.sql, standards/b.sql]", "standards.yaml(1,33): 'standards/b.sql' in custom_rules matches no rule")]
    [InlineData("standards/*.txt", "standards.yaml(1,15): 'standards/*.txt' in custom_rules matches no rule")]
    public void A_pattern_that_matches_nothing_is_an_error(string patterns, string expected)
    {
        project.Write("standards.yaml", $"custom_rules: {patterns}\n").Write("standards/a.sql", CustomRuleProject.Header + "select 1").Write("standards/a.txt", "");
        var error = Should.Throw<GateException>(project.ReadRules);
        $"{error.Location}: {error.Message}".ShouldStartWith(expected);
    }

    [Fact]
    public void An_example_without_its_rule_is_an_error()
    {
        project.Rule("select 1").Write("standards/team_rul.fail.sql", "");
        var error = Should.Throw<GateException>(project.ReadRules);
        $"{error.Location}: {error.Message}".ShouldStartWith("standards.yaml(1,16): team_rul.fail.sql stands beside no rule: there is no team_rul.sql in ");
    }

    [Theory]
    [InlineData("team-rule", "team-two", "standards/z.sql(1,1): DBQ901 is the id of standards/team_rule.sql too. Give this rule another, such as DBQ900.")]
    [InlineData("DBQ901", "DBQ902", "standards/z.sql(1,1): team-rule is the name of standards/team_rule.sql too. Give this rule another.")]
    public void Two_rules_differ_in_id_and_name(string written, string instead, string expected)
    {
        project.Rule("select 1").Write("standards/z.sql", CustomRuleProject.Header.Replace(written, instead, StringComparison.Ordinal) + "select 1");
        var error = Should.Throw<GateException>(project.ReadRules);
        $"{error.Location}: {error.Message}".ShouldBe(expected);
    }

    [Fact]
    public void The_standards_may_name_a_rule_of_the_teams_own_by_id_and_name_and_no_other()
    {
        project.Rule("select 1").Write("standards.yaml", """
            rules: { team-rule: off }
            waivers: [{ rule: DBQ901, object: a, reason: b }]
            custom_rules: standards/team_rule.sql
            """);
        var standards = ProjectLocation.Of(project.Folder).ReadStandards(null).Standards;
        standards.Rules["DBQ901"].Severity.ShouldBe(Severity.Off);
        standards.Waivers.ShouldHaveSingleItem().RuleId.ShouldBe("DBQ901");
        project.Write("standards.yaml", "rules: { team-rul: off }\ncustom_rules: standards/*.sql\n");
        Should.Throw<GateException>(project.ReadRules).Message.ShouldStartWith("Unknown rule 'team-rul'. Did you mean 'team-rule'?");
    }

    private static string Header(string line) => line + "\n" + string.Join('\n', CustomRuleProject.Header.Split('\n')
        .Where(other => other.Length > 0 && !other.StartsWith(line.Split(':')[0], StringComparison.Ordinal))) + "\nselect 1";
}
