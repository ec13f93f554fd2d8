using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>The baseline as text, and what is refused in it.</summary>
public sealed class BaselineReaderTests
{
    private const string Print = "0123456789abcdef";

    private static Baseline Parse(string yaml) => BaselineReader.Parse(yaml, "standards.baseline.yaml", TestVocabulary.Rules);

    [Fact]
    public void What_is_written_is_read_back_sorted_with_its_comments()
    {
        BaselineEntry[] entries =
        [
            new("DBQ301", "public.tasks.fk_tasks", "ffff000000000000") { Comment = ["foreign-key-without-index: Key fk_tasks has no index.", "and a second line"] },
            new("DBQ203", "public.Größe 🐘.\"id\"\\x\n\u0085\u2028\u0001: # {", "00000000000000e1") { Comment = ["primary-key-type: a\nb\u0001c"] },
            new("DBQ203", "public.Größe 🐘.\"id\"\\x\n\u0085\u2028\u0001: # {", "0000000000000002"),
        ];
        var text = BaselineText.Of(entries);
        text.ShouldBe("""
            # What was there when the standards came. None of these violations blocks; a new one does, on the same object too.
            # Whatever is fixed must leave this list: dbquality baseline --prune
            version: 1
            violations:
              - { rule: DBQ203, object: "public.Größe 🐘.\"id\"\\x\u000A\u0085\u2028\u0001: # {", fingerprint: "0000000000000002" }
              # primary-key-type: a b c
              - { rule: DBQ203, object: "public.Größe 🐘.\"id\"\\x\u000A\u0085\u2028\u0001: # {", fingerprint: "00000000000000e1" }
              # foreign-key-without-index: Key fk_tasks has no index.
              # and a second line
              - { rule: DBQ301, object: "public.tasks.fk_tasks", fingerprint: "ffff000000000000" }

            """.ReplaceLineEndings("\n"));

        var read = Parse(text);
        read.Entries.Select(entry => entry.Key).ShouldBe([entries[2].Key, entries[1].Key, entries[0].Key]);
        read.Entries.Select(entry => entry.Location!.ToString()).ShouldBe(["standards.baseline.yaml(5,5)", "standards.baseline.yaml(7,5)", "standards.baseline.yaml(10,5)"]);
        BaselineText.Of(read.Entries.Reverse()).ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("version: 1")]
    [InlineData("version: 1\nviolations:\n")]
    [InlineData("version: 1\nviolations: []\n")]
    public void An_empty_one_accepts_nothing(string yaml)
    {
        var baseline = Parse(yaml);
        baseline.Entries.ShouldBeEmpty();
        Parse(BaselineText.Of(baseline.Entries)).Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("violations: []", 1, 1, "'version' is missing at the top level. Write 'version: 1', or let 'dbquality baseline' write the file.")]
    [InlineData("version: 2", 1, 10, "version is 2; this dbquality reads baselines of version 1. Use the dbquality that wrote the file, or remove it and write it again: dbquality baseline.")]
    [InlineData("version: 1\nviolation: []", 2, 1, "Unknown key 'violation' at the top level. Did you mean 'violations'? Valid keys: version, violations.")]
    [InlineData("- rule: DBQ203", 1, 1, "The file is a list; it must be a mapping with version and violations, as 'dbquality baseline' writes it.")]
    [InlineData("version: 1\nviolations: none", 2, 13, "violations is 'none'; it must be a list, each item an entry: { rule: DBQ202, object: \"public.orders\", fingerprint: 0123456789abcdef }.")]
    [InlineData("version: 1\nviolations:\n  - DBQ203", 3, 5, "violations is 'DBQ203'; it must be an entry: { rule: DBQ202, object: \"public.orders\", fingerprint: 0123456789abcdef }.")]
    [InlineData("version: 1\nviolations:\n  - { rule: DBQ203, objekt: a, fingerprint: 0123456789abcdef }", 3, 21, "Unknown key 'objekt' in violations. Did you mean 'object'? Valid keys: rule, object, fingerprint.")]
    [InlineData("version: 1\nviolations:\n  - { rule: DBQ203, fingerprint: 0123456789abcdef }", 3, 5, "'object' is missing in violations. Name the object, such as 'object: public.orders'.")]
    [InlineData("version: 1\nviolations:\n  - { object: a, fingerprint: 0123456789abcdef }", 3, 5, "'rule' is missing in violations. Name the rule that is violated.")]
    [InlineData("version: 1\nviolations:\n  - { rule: DBQ203, object: a }", 3, 5, "'fingerprint' is missing in violations. 'dbquality baseline' writes it; report.json has it too.")]
    [InlineData("version: 1\nviolations:\n  - { rule: primary-key-typ, object: a, fingerprint: 0123456789abcdef }", 3, 13, "Unknown rule 'primary-key-typ'. Did you mean 'primary-key-type'? `dbquality rules list` shows all rules.")]
    [InlineData("version: 1\nviolations:\n  - { rule: DBQ203, object: a, fingerprint: 0123456789ABCDEF }", 3, 45, "violations.fingerprint is '0123456789ABCDEF'; it must be a fingerprint of 16 hexadecimal digits in lower case.")]
    [InlineData("version: 1\nviolations:\n  - { rule: DBQ203, object: a, fingerprint: abc }", 3, 45, "violations.fingerprint is 'abc'; it must be a fingerprint of 16 hexadecimal digits in lower case.")]
    public void A_mistake_is_one_error_at_its_place(string yaml, int line, int column, string message)
    {
        var refused = Should.Throw<GateException>(() => Parse(yaml));
        (refused.Code, refused.Trouble, refused.Location!.Line, refused.Location.Column, refused.Message).ShouldBe(("DBQ010", Trouble.Configuration, line, column, message));
    }

    [Fact]
    public void An_entry_that_stands_twice_is_refused()
    {
        var refused = Should.Throw<GateException>(() => Parse($"""
            version: 1
            violations:
              - rule: DBQ203
                object: public.a
                fingerprint: {Print}
              - rule: primary-key-type
                object: public.a
                fingerprint: {Print}
            """));
        (refused.Location!.Line, refused.Message).ShouldBe((6, "This entry of DBQ203 for public.a is there already, on line 3. Keep one of the two."));
    }
}
