using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Standards;

/// <summary>Reads <c>database</c>.</summary>
internal static partial class DatabaseSection
{
    private static readonly string[] Keys =
    [
        "postgres", "image", "platform", "before", "schemas", "exclude", "extensions", "roles", "settings", "run_as", "required_columns", "naming", "prefixes",
        "prefix_length", "delete_strategy", "primary_key", "row_level_security", "lookup_tables",
    ];

    public static DatabaseStandards Read(YamlNode node, string path)
    {
        var section = new Section(node, path, Keys);
        var database = new DatabaseStandards
        {
            Postgres = section.Part("postgres", Versions, []),
            Image = section.Part<string?>("image", YamlValues.Text, null),
            Platform = section.Value<Platform?>("platform", ReadPlatform, null),
            Before = section.Part("before", ReadBefore, []),
            Schemas = section.Part("schemas", YamlValues.Names, []),
            Exclude = section.Part("exclude", YamlValues.Patterns, ObjectPatterns.None),
            Extensions = section.Part("extensions", YamlValues.Names, []),
            Roles = section.Part("roles", YamlValues.Names, []),
            Settings = section.Part("settings", TextPairs, new Dictionary<string, string>()),
            RunAs = section.Value("run_as", ReadRunAs, RunAs.Owner),
            RequiredColumns = section.Part("required_columns", RequiredColumnsSection.Read, []),
            Naming = section.Part("naming", NamingSection.Read, new NamingStandards()),
            Prefixes = section.Part("prefixes", TextPairs, new Dictionary<string, string>()),
            PrefixLength = section.Part<PrefixLength?>("prefix_length", ReadPrefixLength, null),
            DeleteStrategy = section.Part<DeletionStandards?>("delete_strategy", ReadDeleteStrategy, null),
            PrimaryKey = section.Part<PrimaryKeyStandard?>("primary_key", ReadPrimaryKey, null),
            LookupTables = section.Part("lookup_tables", YamlValues.Patterns, ObjectPatterns.None),
        };
        RefuseWrongPrefixes(section, database);
        return database with
        {
            RowLevelSecurity = section.Part<RowLevelSecurityStandard?>(
                "row_level_security", (value, key) => RowLevelSecuritySection.Read(value, key, database.Schemas), null),
        };
    }

    private static IReadOnlyList<int> Versions(YamlNode node, string path) =>
        [.. Mistakes.GatherEach(node.Mistakes, YamlValues.Scalars(node, path), text => MajorVersion(text, path)).Distinct()];

    private static int MajorVersion(YamlText text, string path)
    {
        const int example = SupportedPostgres.Newest - 1;
        if (!int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw StandardsErrors.At(text.Span, $"{path} is '{text.Text}'; it lists major versions. Write {example} or [{example - 1}, {example}].");
        return version is >= SupportedPostgres.Oldest and <= SupportedPostgres.Newest
            ? version
            : throw StandardsErrors.At(text.Span, $"{path} is {version}; versions {SupportedPostgres.Oldest} to {SupportedPostgres.Newest} are supported.");
    }

    private static Dictionary<string, string> TextPairs(YamlNode node, string path) =>
        Mistakes.GatherEach(node.Mistakes, YamlValues.Pairs(node, path), pair => (Key: YamlValues.Text(pair.Key, "A name in " + path), Value: YamlValues.Text(pair.Value, $"{path}.{pair.Key.Text}")))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static PrefixLength ReadPrefixLength(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "the least and the most letters of a prefix, such as 3-7");
        return Lengths().Match(text.Text) is { Success: true } lengths
            ? new PrefixLength(int.Parse(lengths.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(lengths.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : throw StandardsErrors.WrongKind(text, path, "the least and the most letters of a prefix, such as 3-7");
    }

    private static void RefuseWrongPrefixes(Section section, DatabaseStandards database)
    {
        if (database.PrefixLength is not { } length || database.Prefixes.Count == 0) return;
        var wrong = YamlValues.Pairs(section.Find("prefixes")!, section.PathOf("prefixes")).Select(pair => pair.Key).FirstOrDefault(key => !length.Allows(key.Text));
        if (wrong is not null) throw StandardsErrors.At(wrong.Span,
            $"The prefix '{wrong.Text}' is not of {length} letters, as {section.PathOf("prefix_length")} has it. Change one of the two.");
    }

    [GeneratedRegex(@"^(\d{1,2})-(\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Lengths();

    private static Platform ReadPlatform(YamlNode node, string path) =>
        YamlValues.OneOf(node, path, [.. Platform.All.Select(platform => (platform.Name, platform))]);

    private static IReadOnlyList<BeforePattern> ReadBefore(YamlNode node, string path) =>
        [.. YamlValues.Scalars(node, path).Select(text => new BeforePattern(text.Text, text.Span))];

    private static RunAs ReadRunAs(YamlNode node, string path) =>
        YamlValues.OneOf(node, path, ("owner", RunAs.Owner), ("superuser", RunAs.Superuser));

    private static DeletionStandards ReadDeleteStrategy(YamlNode node, string path)
    {
        var section = new Section(node, path, ["default", "soft", "hard"]);
        return new DeletionStandards(
            section.Required("default", SoftByDefault, "Write 'default: soft' or 'default: hard'."),
            section.Part("soft", YamlValues.Patterns, ObjectPatterns.None),
            section.Part("hard", YamlValues.Patterns, ObjectPatterns.None));
    }

    private static bool SoftByDefault(YamlNode node, string path) => YamlValues.OneOf(node, path, ("soft", true), ("hard", false));

    private static PrimaryKeyStandard ReadPrimaryKey(YamlNode node, string path)
    {
        var section = new Section(node, path, ["types", "default"]);
        return new PrimaryKeyStandard(
            section.Part("types", Types, []),
            section.Value("default", (value, key) => YamlValues.OneOf(value, key, ("required", true), ("optional", false)), false));
    }

    private static IReadOnlyList<string> Types(YamlNode node, string path) =>
        Mistakes.GatherEach(node.Mistakes, YamlValues.Scalars(node, path), text => YamlValues.Type(text, path));
}
