using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

/// <summary>What holds for the places in every text with variables, tried on thousands that are put together at random; a failure names its seed.</summary>
public sealed class VariablePlacePropertyTests
{
    /// <summary>Of a character that no text holds, so that values are told from what stood in the file.</summary>
    private static readonly Dictionary<string, string> Values = new() { ["a"] = "\u0001", ["b"] = "", ["c"] = "\u0001\u0001\u0001" };

    [Fact]
    public void Outside_of_values_every_character_is_where_the_file_has_it()
    {
        ForEachText(10_000, (text, source, seed) =>
        {
            var file = new SourceText("1.sql", text);
            for (var i = 0; i < source.Text.Length; i++)
            {
                var place = source.OriginalStart(i);
                source.Position(i).ShouldBe(file.Position(place), seed);
                if (source.Text[i] == '\u0001') text[place].ShouldBe('$', seed);
                // DbUp's slips at the end of a text write its last character up to twice again.
                else if (i < source.Text.Length - 2) text[place].ShouldBe(source.Text[i], seed);
            }
            source.OriginalStart(source.Text.Length).ShouldBe(text.Length, seed);
        });
    }

    [Fact]
    public void Places_never_go_backwards_and_a_variable_is_marked_as_a_whole()
    {
        ForEachText(10_000, (text, source, seed) =>
        {
            for (var i = 0; i < source.Text.Length; i++)
            {
                var (start, end) = (source.OriginalStart(i), source.OriginalEnd(i + 1));
                start.ShouldBeLessThanOrEqualTo(source.OriginalStart(i + 1), seed);
                end.ShouldBeInRange(start, text.Length, seed);
                if (source.Text[i] == '\u0001') Bare(text[start..end]).ShouldBeOneOf("$a$", "$c$");
            }
        });
    }

    /// <summary>Without what is taken away also inside of a variable.</summary>
    private static string Bare(string variable) =>
        variable.Replace("\r", "", StringComparison.Ordinal).Replace("$schema$.", "", StringComparison.OrdinalIgnoreCase);

    private static void ForEachText(int count, Action<string, SourceText, string> check)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var text = RandomSubstitutions.Text(new Random(seed));
            check(text, VariableSubstitution.Apply("1.sql", text, Values).Source, $"seed {seed}");
        }
    }
}
