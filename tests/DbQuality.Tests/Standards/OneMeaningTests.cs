using System.Text;
using System.Text.Json;
using DbQuality.Standards;

namespace DbQuality.Tests.Standards;

/// <summary>"A list of one-key maps and a map mean the same": for every section that has names with values, whatever is in them.</summary>
public sealed class OneMeaningTests
{
    private static readonly JsonSerializerOptions Everything = new() { IncludeFields = true };

    private static readonly Dictionary<string, (string[] Keys, string[] Values)> Sections = new()
    {
        ["database.required_columns"] = (["id", "created_at", "note", "amount"],
            ["uuid", "timestamptz", "varchar(20)", "{ type: int, nullable: true }", "{ type: text, tables: [a_*, \"!a_b\"] }"]),
        ["database.naming"] = (["tables", "columns", "indexes"], ["camelCase", "PascalCase", "any", "snake_case_singular"]),
        ["database.prefixes"] = (["auth_", "learn_", "doc_", "\"*\""], ["Authentication", "\"Learning: platform\"", "'off'"]),
        ["database.settings"] = (["search_path", "app.tenant", "timezone"], ["public", "off", "'1'", "\"a, b\""]),
        ["database.row_level_security.policies"] = (["\"*\"", "auth_", "doc_"],
            ["[]", "[{ name: p, using: \"true\" }]", "[{ name: p, for: insert, check: x }, { name: q, for: select, using: y, roles: [r] }]"]),
        ["migrations.variables"] = (["env", "schema", "owner"], ["test", "''", "'$x$'", "1"]),
        ["migrations.stages"] = (["data", "\"9*\"", "run-always"], ["{ transaction: single }", "{ run: always, check: true }", "{ group: -3 }"]),
        ["rules"] = (["DBQ203", "varchar-length", "table-too-wide"], ["off", "error", "{ severity: info }"]),
        ["testing.minimum_coverage"] = (["services", "critical_paths", "all"], ["60%", "0%", "99.5%"]),
    };

    public static TheoryData<string> Names => [.. Sections.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_map_and_a_list_of_one_key_maps_read_the_same(string section)
    {
        var (keys, values) = Sections[section];
        var random = new Random(20_260_101);
        for (var round = 0; round < 200; round++)
        {
            var pairs = keys.OrderBy(_ => random.Next()).Take(random.Next(1, keys.Length + 1))
                .Select(key => $"{key}: {values[random.Next(values.Length)]}").ToArray();
            var forms = new[]
            {
                Write(section, pairs, "", ""), Write(section, pairs, "- ", ""), Write(section, pairs, "- { ", " }"),
                Flow(section, "{ ", pairs, "", " }"), Flow(section, "[", pairs, "{ ", "]"),
            };
            var read = forms.Select(form => Show(TestVocabulary.Parse(form))).ToArray();
            read.ShouldAllBe(standards => standards == read[0], customMessage: forms[0]);
            read[0].ShouldNotBe(Show(new TeamStandards { File = "standards.yaml" }), customMessage: forms[0]);
        }
    }

    private static string Write(string section, string[] pairs, string before, string after)
    {
        var yaml = new StringBuilder();
        var indent = Head(section, yaml);
        foreach (var pair in pairs) yaml.Append(indent).Append(before).Append(pair).Append(after).Append('\n');
        return yaml.ToString();
    }

    private static string Flow(string section, string open, string[] pairs, string item, string close)
    {
        var yaml = new StringBuilder();
        var indent = Head(section, yaml);
        return yaml.Append(indent).Append(open).AppendJoin(", ", pairs.Select(pair => item.Length == 0 ? pair : item + pair + " }")).Append(close).ToString();
    }

    private static string Head(string section, StringBuilder yaml)
    {
        var indent = "";
        foreach (var part in section.Split('.'))
        {
            yaml.Append(indent).Append(part).Append(":\n");
            indent += "  ";
        }
        return indent;
    }

    // Without the places, which differ with the form.
    private static string Show(TeamStandards standards) => JsonSerializer.Serialize(standards, Everything);
}
