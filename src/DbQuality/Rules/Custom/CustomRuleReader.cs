using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>Reads one rule of the team's own: a header in YAML, then one query.</summary>
internal static partial class CustomRuleReader
{
    private const string Section = "header";

    private const string Form =
        "a header in the file's first comment, such as -- id: DBQ900, -- name: my-rule, -- severity: warning, -- message: \"Table {object} …\", each on a line of its own";

    private static readonly string[] Keys = ["id", "name", "severity", "message", "summary", "rationale", "profile"];

    /// <exception cref="GateException">DBQ010, DBQ012, DBQ013: what is wrong with it, and where.</exception>
    public static CustomRule Read(CustomRuleFile file)
    {
        var source = ReadText(file);
        var header = RuleHeader.Find(source) is { } found && YamlTree.Read(found) is { } root
            ? new Section(root, Section, Keys, Form)
            : throw StandardsErrors.At(file.Start, $"The rule has no header. Write {Form}.");
        var message = header.Required("message", (node, path) => YamlValues.Scalar(node, path, "a text"), "Say what is wrong and what to do: 'message: \"Table {object} …\"'.");
        var fix = CustomFix.Read(file);
        var info = new RuleInfo
        {
            Id = header.Required("id", Id, "Give the rule one of DBQ900 to DBQ999."),
            Name = header.Required("name", Name, "Give the rule a name, such as 'name: no-uuid-v1'."),
            Severity = header.Required("severity", SeverityOf, "Write error (blocks), warning or info."),
            Category = RuleCategory.Custom,
            Profile = header.Value("profile", StandardsReader.ReadProfile, Profile.Essential),
            Proof = Proof.Catalog,
            Summary = OneLine(header.Value("summary", YamlValues.Text, message.Text)).TrimEnd('.'),
            Rationale = header.Value("rationale", YamlValues.Text, "").Trim(),
            HasFix = fix?.Rollback is not null,
            Page = file.Shown,
        };
        return new CustomRule(info, new UserQuery(source, OnlyQuery(source, file)), new MessageTemplate(message.Text, source, message.Span), fix, file);
    }

    /// <summary>A file that is a template as a whole.</summary>
    public static MessageTemplate ReadTemplate(CustomRuleFile file)
    {
        var source = ReadText(file);
        return new MessageTemplate(source.Text, source, file.Start);
    }

    public static SourceText ReadText(CustomRuleFile file)
    {
        try
        {
            return new SourceText(file.Shown, ScriptBytes.Decode(file.Shown, InputFile.ReadBytes(file.FullPath, InputFile.LargestText)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CodedProblem.Unreadable.InConfiguration(
                $"The rule's file {file.Shown} cannot be read: {fault.Message} Make it readable, or take it out of custom_rules.", file.Start, fault);
        }
    }

    private static Statement OnlyQuery(SourceText source, CustomRuleFile file)
    {
        var text = StatementReader.Read(source);
        if (text.Problems.Count > 0) throw StandardsErrors.At(text.Problems[0].Location, text.Problems[0].Message);
        if (text.Statements.Count == 0)
            throw StandardsErrors.At(file.Start, "The rule has no query. Write below the header one SELECT that returns a row for each violation.");
        if (text.Statements.Count > 1)
            throw StandardsErrors.At(text.Statements[1].Span, "A second statement begins here. A rule is one query: join the two by UNION ALL, or make two rules.");
        var query = text.Statements[0];
        return query.Command == "SELECT"
            ? query
            : throw StandardsErrors.At(query.Span, $"A rule only looks, and {query.Command} does not. Write one SELECT that returns a row for each violation.");
    }

    private static string Id(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "an id from DBQ900 to DBQ999");
        return OwnId().IsMatch(text.Text)
            ? text.Text
            : throw StandardsErrors.At(text.Span, $"{path} is '{text.Text}'; rules of your own have DBQ900 to DBQ999.");
    }

    private static string Name(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a name such as no-uuid-v1");
        if (KebabCase().IsMatch(text.Text)) return text.Text;
        var mended = NotInNames().Replace(text.Text.ToLowerInvariant(), "-").Trim('-');
        var advice = KebabCase().IsMatch(mended) ? $" Write {mended}." : "";
        throw StandardsErrors.At(text.Span, $"{path} is '{text.Text}'; a rule's name is of small letters, digits and single hyphens, and begins with a letter.{advice}");
    }

    private static Severity SeverityOf(YamlNode node, string path) =>
        YamlValues.OneOf(node, path, ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    [GeneratedRegex("^DBQ9[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnId();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInNames();
}
