using DbQuality.Reports;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>What is not YAML, or more YAML than a standards file needs.</summary>
public sealed class YamlSyntaxTests
{
    private const string Indentation = "This does not continue what stands before it. Check the indentation and the colon, and put a text with quotes, brackets or braces in quotes.";

    [Theory]
    [InlineData("database:\n\tschemas: [a]", 2, 1, "The indentation holds a tab. Indent with spaces.")]
    [InlineData("database:\n  schemas: [a]\n \troles: [b]", 3, 2, "The indentation holds a tab. Indent with spaces.")]
    [InlineData("version: 1\r\ndatabase:\r\n\t- a", 3, 1, "The indentation holds a tab. Indent with spaces.")]
    [InlineData("profile: 'strict\nversion: 1", 1, 10, "This quote is never closed. Close it at the end of its text.")]
    [InlineData("profile: \"strict", 1, 10, "This quote is never closed. Close it at the end of its text.")]
    [InlineData("custom_rules: \"a\\q\"", 1, 15, "This double-quoted text holds an unknown escape. Write texts with a backslash in single quotes.")]
    [InlineData("waivers:\n  - reason: a: b", 2, 14, "This colon cannot be here. Put a text that holds ': ' in quotes, or indent this line like its neighbours.")]
    [InlineData("profile: strict\n  version: 1", 2, 10, "This colon cannot be here. Put a text that holds ': ' in quotes, or indent this line like its neighbours.")]
    [InlineData("profile: @strict", 1, 10, "A text cannot begin with this character. Put the text in quotes.")]
    [InlineData("database:\n  exclude: [!legacy_*, b]", 2, 13, "A text that begins with ! must be in quotes: \"!legacy_*\".")]
    [InlineData("database:\n  schemas: [a, b", 2, 17, "The list is not complete here: a ',' or the closing ']' is missing, or a text with braces needs quotes.")]
    [InlineData("database:\n  schemas: [a, b\n  roles: [c]", 2, 12, "The bracket that opens here is never closed, or a ',' is missing after it.")]
    [InlineData("database: { schemas: a", 1, 23, "The mapping is not complete here: a ',' or the closing '}' is missing, or a text with braces needs quotes.")]
    [InlineData("database: { naming: { indexes: idx_{table} } }", 1, 36, "The mapping is not complete here: a ',' or the closing '}' is missing, or a text with braces needs quotes.")]
    [InlineData("custom_rules:\n  - a\n b", 3, 2, Indentation)]
    [InlineData("profile: 'it's'", 1, 14, Indentation)]
    [InlineData("database:\n    schemas: [a]\n  roles: [b]", 3, 3, Indentation)]
    [InlineData("- a\nb: c", 2, 1, "This line is not an item of the list above it. Begin it with '- ', or indent it like the section it belongs to.")]
    [InlineData("custom_rules: [a,,b]", 1, 18, "A value is missing here.")]
    [InlineData("custom_rules: - a", 1, 15, "This character cannot be here. A list begins on a line of its own, or is written [a, b]; put a text with ': ' in quotes.")]
    [InlineData("database:\n  exclude: !!a[b]", 2, 10, "A text that begins with ! must be in quotes: \"!legacy_*\".")]
    [InlineData("database:\n  exclude: [&]", 2, 13, "A text that begins with * or & must be in quotes: \"*_logs\".")]
    [InlineData("database:\n  lookup_tables: >x", 2, 18, "A text that begins with | or > must be in quotes.")]
    [InlineData("- {\n:\"@", 1, 3, "The bracket that opens here is never closed, or a ',' is missing after it.")]
    [InlineData("version: 1\nprofile\n", 2, 1, Indentation)]
    [InlineData("version: 1\n...\n[", 3, 1, "Nothing can follow here. Check the quotes and the indentation.")]
    [InlineData("... [", 1, 1, "Nothing can follow the end of the document.")]
    [InlineData("%YAML 2.0\n---\nversion: 1", 1, 1, "This YAML version is not read. Remove the %YAML line.")]
    public void Malformed_yaml_is_told_in_a_sentence_with_its_place(string yaml, int line, int column, string sentence) =>
        MistakeTests.Refused(yaml, line, column, "This is not valid YAML. " + sentence);

    [Theory]
    [InlineData("database:\n  exclude: [*_logs]", 2, 13, "Without quotes, *_logs refers to an anchor, and the file has none of that name. Put a pattern that begins with * in quotes: \"*_logs\".")]
    [InlineData("custom_rules: &a [*a]", 1, 19, "Without quotes, *a refers to an anchor, and the file has none of that name. Put a pattern that begins with * in quotes: \"*a\".")]
    [InlineData("database:\n  exclude:\n    - !legacy", 3, 7, "Without quotes, !legacy is a YAML tag, and this file has none. Put a text that begins with ! in quotes: \"!legacy\".")]
    [InlineData("version: 1\n---\nversion: 1", 2, 1, "A second YAML document begins here. Keep the standards in one: remove the '---'.")]
    [InlineData("profile: str\u0001ict", 1, 13, "The file holds the control character U+0001. Remove it.")]
    [InlineData("version: 1\n\0", 2, 1, "The file holds the control character U+0000. Remove it.")]
    public void Yaml_that_means_something_else_is_refused(string yaml, int line, int column, string message) =>
        MistakeTests.Refused(yaml, line, column, message);

    [Fact]
    public void Endless_nesting_is_refused_before_the_stack_ends()
    {
        var yaml = "custom_rules: " + new string('[', 100_000);
        MistakeTests.Refused(yaml, 1, 47, "This is nested more than 32 levels deep; no key of a standards file is. Check the brackets and the indentation.");
    }

    [Fact]
    public void Whatever_the_text_the_answer_is_standards_or_one_error_with_a_place_in_the_file()
    {
        string[] pieces =
        [
            "version: 1", "profile: strict", "database:", "  schemas: [a, b]", "  exclude:", "    - \"*_x\"", "rules:", "  DBQ211: off", "waivers:",
            "\n", "\n", "\r\n", "\t", " ", ":", ": ", "- ", "[", "]", "{", "}", "'", "\"", "*", "&a", "!", "|", ">", "%", "@", "#", ",", "? ", "~", "😀", "\\", "---", "...",
        ];
        var random = new Random(20_260_102);
        var refused = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var yaml = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                TestVocabulary.Parse(yaml);
            }
            catch (GateException trouble)
            {
                refused++;
                trouble.Location.ShouldNotBeNull(yaml);
                trouble.Location.Line.ShouldBeInRange(1, yaml.Length + 1, yaml);
                trouble.Message.ShouldMatch(@"^[^\n\r]+[.?]\z", yaml);
            }
            catch (Exception trouble)
            {
                throw new InvalidOperationException($"{trouble.GetType().Name} for: {yaml}", trouble);
            }
        }
        refused.ShouldBeInRange(10_000, 19_999);
    }
}
