using System.Globalization;
using System.Text;
using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>Reads <c>standards.yaml</c>. Whatever it cannot read exactly is one <see cref="GateException"/> with line and column.</summary>
public static class StandardsReader
{
    /// <summary>The newest <c>version</c> of the rule set that a file may adopt.</summary>
    public const int NewestVersion = 1;

    private const string Kind = "standards";

    private static readonly string[] Keys = ["version", "profile", "migrations", "database", "rules", "waivers", "custom_rules", "services", "testing"];

    /// <param name="path">Where the file is.</param>
    /// <param name="displayPath">How errors name it: relative to the project, with forward slashes.</param>
    /// <param name="vocabulary">The rules and options that the file may name.</param>
    public static TeamStandards Read(string path, string displayPath, RuleVocabulary vocabulary) => Read(path, displayPath, _ => vocabulary);

    /// <param name="path">Where the file is.</param>
    /// <param name="displayPath">How errors name it: relative to the project, with forward slashes.</param>
    /// <param name="vocabulary">The rules and options that the file may name, once it is known which rules of the team's own it has.</param>
    public static TeamStandards Read(string path, string displayPath, Func<IReadOnlyList<CustomRuleGlob>, RuleVocabulary> vocabulary) =>
        ForeignFile.Unquoted(path, displayPath, Kind, () => Parse(ReadText(path, displayPath, Kind), displayPath, vocabulary));

    /// <summary>Reads the text of a standards file; an empty one holds every default.</summary>
    public static TeamStandards Parse(string text, string displayPath, RuleVocabulary vocabulary) => Parse(text, displayPath, _ => vocabulary);

    /// <summary>What the file says of the team's own rules, whatever else is wrong in it.</summary>
    public static IReadOnlyList<CustomRuleGlob> ReadCustomRules(string path, string displayPath) => ForeignFile.Unquoted(path, displayPath, Kind, () =>
        YamlTree.Read(new SourceText(displayPath, ReadText(path, displayPath, Kind))) is { } root ? CustomRules(Top(root)) : []);

    private static TeamStandards Parse(string text, string displayPath, Func<IReadOnlyList<CustomRuleGlob>, RuleVocabulary> vocabularyOf)
    {
        var mistakes = new Mistakes();
        if (YamlTree.Read(new SourceText(displayPath, text), mistakes) is not { } root) return new TeamStandards { File = displayPath };
        var file = Top(root);
        var defaults = new TeamStandards();
        // First of all: the other sections may name these rules.
        var before = mistakes.Count;
        var customRules = CustomRules(file);
        if (mistakes.Count > before) mistakes.Throw();
        var vocabulary = vocabularyOf(customRules);
        var standards = new TeamStandards
        {
            File = displayPath,
            Version = file.Value("version", Version, defaults.Version),
            Profile = file.Value("profile", ReadProfile, defaults.Profile),
            Stated = StatedKeys.Read(root),
            Migrations = file.Part("migrations", MigrationsSection.Read, defaults.Migrations),
            Database = file.Part("database", DatabaseSection.Read, defaults.Database),
            Rules = file.Part("rules", (node, path) => RulesSection.Read(node, path, vocabulary), defaults.Rules),
            Waivers = file.Part("waivers", (node, path) => WaiversSection.Read(node, path, vocabulary), defaults.Waivers),
            CustomRules = customRules,
            Services = file.Part("services", ReadServices, defaults.Services),
            Testing = file.Part("testing", ReadTesting, defaults.Testing),
        };
        mistakes.Throw();
        return standards;
    }

    private static Section Top(YamlNode root) => new(root, "", Keys, "a mapping of keys to values, such as 'version: 1'");

    private static IReadOnlyList<CustomRuleGlob> CustomRules(Section file) => file.Part(
        "custom_rules", (node, path) => (IReadOnlyList<CustomRuleGlob>)[.. YamlValues.Scalars(node, path).Select(text => new CustomRuleGlob(text.Text, text.Span))], []);

    private static int Version(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a whole number");
        if (!int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
            throw StandardsErrors.WrongKind(node, path, "the whole number of a rule set's version, such as 1");
        return version <= NewestVersion
            ? version
            : throw StandardsErrors.At(node.Span, $"{path} is {version}; this dbquality knows rule sets up to {NewestVersion}. Update dbquality, or write {NewestVersion}.");
    }

    internal static Profile ReadProfile(YamlNode node, string path) => YamlValues.OneOf(
        node, path, ("essential", Profile.Essential), ("recommended", Profile.Recommended), ("strict", Profile.Strict));

    private static ServiceStandards ReadServices(YamlNode node, string path) =>
        new() { Required = new Section(node, path, ["required"]).Part("required", YamlValues.Texts, []) };

    private static TestingStandards ReadTesting(YamlNode node, string path)
    {
        var coverage = new Section(node, path, ["minimum_coverage"]).Part("minimum_coverage", YamlValues.Pairs, []);
        var full = path + ".minimum_coverage";
        return new() { MinimumCoverage = coverage.ToDictionary(pair => pair.Key.Text, pair => YamlValues.Share(pair.Value, $"{full}.{pair.Key.Text}")) };
    }

    /// <summary>The text of a file of the team's.</summary>
    /// <param name="kind">What it holds, as errors name it.</param>
    internal static string ReadText(string path, string displayPath, string kind) => Decode(ReadBytes(path, displayPath, kind), displayPath);

    private static byte[] ReadBytes(string path, string displayPath, string kind)
    {
        try
        {
            return InputFile.ReadBytes(path, InputFile.LargestText);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StandardsErrors.At(SourceSpan.Start(displayPath), $"The {kind} file is not there. Check the path, or let `dbquality {(kind == "standards" ? "init" : kind)}` write one.", trouble);
        }
        catch (InputFileException trouble)
        {
            throw StandardsErrors.At(SourceSpan.Start(displayPath), $"The {kind} file is not read. {trouble.Message}", trouble);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw StandardsErrors.At(SourceSpan.Start(displayPath), $"The {kind} file cannot be read. Check that it is a file, and its permissions.", trouble);
        }
    }

    private static string Decode(byte[] bytes, string displayPath)
    {
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException trouble)
        {
            // Up to the offending byte all is well, and gives the line and column.
            var before = new SourceText(displayPath, Encoding.UTF8.GetString(content[..Math.Max(0, trouble.Index)]));
            throw StandardsErrors.At(before.Span(before.Text.Length, 0), "The file is not UTF-8 from here on. Save it as UTF-8.", trouble);
        }
    }
}
