using System.Reflection;
using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>Every file that the reader's own tests read or refuse, and every one of this repository.</summary>
internal static partial class ReaderCases
{
    /// <summary>How a theory makes a file of its first argument.</summary>
    private static readonly Dictionary<string, Func<string, string>> Theories = new()
    {
        ["An_unknown_key"] = yaml => yaml,
        ["A_key_that_stands_twice"] = yaml => yaml,
        ["A_wrong_value"] = yaml => yaml,
        ["A_wrong_column_or_key_standard"] = line => "database:\n  " + line,
        ["A_wrong_name_standard"] = line => "database:\n  naming:\n    " + line,
        ["A_wrong_row_level_security_standard"] = line => "database:\n  schemas: public\n  row_level_security:\n    " + line,
        ["A_wrong_rule_setting"] = line => "rules:\n  " + line,
        ["A_wrong_waiver"] = item => "waivers:\n  - " + item,
        ["A_share_that_could_mean_two_things"] = written => $"testing:\n  minimum_coverage: {{ services: '{written}' }}",
        ["A_mistake_is_named_at_its_place"] = yaml => yaml,
        ["Versions_are_one_or_a_list"] = written => $"database:\n  postgres: {written}",
        ["Boolean_prefixes_are_read_in_words_or_as_a_list"] = written => $"database:\n  naming:\n    booleans: {written}",
        ["Every_style_has_its_word"] = written => $"database: {{ naming: {{ tables: {written} }} }}",
        ["A_pattern_has_a_placeholder_or_is_said_in_words"] = pattern => $"database:\n  naming:\n    views: \"{pattern}\"",
        ["A_required_column_reads_the_same_in_each_long_form"] = written => $"database:\n  required_columns:\n    {written}",
        ["Scripts_run_as_the_owner_or_as_superuser"] = written => $"database: {{ run_as: {written} }}",
    };

    private static readonly Type[] TestClasses = [typeof(MistakeTests), typeof(MigrationsSectionTests), typeof(StandardsReaderTests)];

    public static IEnumerable<string> OfTheories() =>
        from method in TestClasses.SelectMany(type => type.GetMethods())
        where Theories.ContainsKey(method.Name)
        from row in method.GetCustomAttributes<InlineDataAttribute>()
        select Theories[method.Name]((string)row.Data[0]!);

    /// <summary>Theories over files that are not here.</summary>
    public static IEnumerable<string> ForgottenTheories() =>
        from method in TestClasses.SelectMany(type => type.GetMethods())
        let text = method.GetCustomAttributes<InlineDataAttribute>().FirstOrDefault()?.Data[0] as string
        where text?.Contains(' ', StringComparison.Ordinal) == true && !Theories.ContainsKey(method.Name)
        select method.Name;

    /// <summary>What the tests hand to the reader as a literal.</summary>
    public static IEnumerable<string> OfLiterals()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/DbQuality.Tests/Standards"), "*.cs"))
        {
            var source = File.ReadAllText(file).ReplaceLineEndings("\n");
            foreach (Match literal in RawLiteral().Matches(source))
                yield return Regex.Replace(literal.Groups["text"].Value, "^" + literal.Groups["indent"].Value, "", RegexOptions.Multiline);
            foreach (Match literal in PlainLiteral().Matches(source)) yield return Regex.Unescape(literal.Groups["text"].Value);
        }
    }

    public static IEnumerable<string> OfTheRepository() =>
        new[] { "migrations-sample/standards.yaml", "samples/ef-core/standards.yaml" }.Select(path => File.ReadAllText(Repository.PathOf(path)))
            .Concat(Rules.RuleExamples.All.Select(example => example.Standards).Where(standards => standards.Length > 0));

    [GeneratedRegex("Parse\\(\"\"\"\n(?<text>.*?)\n(?<indent> +)\"\"\"", RegexOptions.Singleline)]
    private static partial Regex RawLiteral();

    [GeneratedRegex("TestVocabulary\\.Parse\\(\"(?<text>(?:[^\"\\\\]|\\\\.)+)\"\\)")]
    private static partial Regex PlainLiteral();
}
