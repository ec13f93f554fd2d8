using System.Globalization;

namespace DbQuality.Standards;

/// <summary>Reads <c>migrations</c>.</summary>
internal static class MigrationsSection
{
    private static readonly string[] Keys = ["runner", "command", "transaction", "journal", "variables", "dbup", "exclude", "stages"];

    private static readonly string[] StageKeys = ["stage", "transaction", "run", "group", "check"];

    private static readonly (string, TransactionMode)[] Modes =
        [("none", TransactionMode.None), ("script", TransactionMode.Script), ("single", TransactionMode.Single)];

    public static MigrationStandards Read(YamlNode node, string path)
    {
        var section = new Section(node, path, Keys);
        return new MigrationStandards
        {
            Runner = section.Part<string?>("runner", YamlValues.Text, null),
            Command = section.Part<string?>("command", YamlValues.Text, null),
            Transactions = section.Part<TransactionMode?>("transaction", Mode, null),
            Journal = section.Part<JournalTable?>("journal", ReadJournal, null),
            Variables = section.Part<IReadOnlyDictionary<string, string>?>("variables", ReadVariables, null),
            DbUp = section.Part<int?>("dbup", MajorVersion, null),
            Exclude = section.Part("exclude", YamlValues.Texts, []),
            Stages = section.Part("stages", ReadStages, []),
        };
    }

    private static TransactionMode? Mode(YamlNode node, string path) => YamlValues.OneOf(node, path, Modes);

    private static JournalTable ReadJournal(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a table as schema.table");
        var dot = text.Text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new JournalTable(null, text.Text) : new JournalTable(text.Text[..dot], text.Text[(dot + 1)..]);
    }

    private static Dictionary<string, string> ReadVariables(YamlNode node, string path) =>
        Mistakes.GatherEach(node.Mistakes, YamlValues.Pairs(node, path), pair => (pair.Key.Text, Value: Value(pair.Value, $"{path}.{pair.Key.Text}")))
            .ToDictionary(pair => pair.Text, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>An empty value is one, too.</summary>
    private static string Value(YamlNode node, string path) => node is YamlText text ? text.Text : throw StandardsErrors.WrongKind(node, path, "a text");

    private static int? MajorVersion(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "DbUp's major version");
        return int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is 5 or 6 or 7
            ? version
            : throw StandardsErrors.WrongKind(text, path, "DbUp's major version: 5, 6 or 7");
    }

    private static IReadOnlyList<StageStandard> ReadStages(YamlNode node, string path) => node is YamlList list && list.Items.All(IsLongForm)
        ? Mistakes.GatherEach(node.Mistakes, list.Items, item => ReadLongForm(item, path))
        : Mistakes.GatherEach(node.Mistakes, YamlValues.Pairs(node, path), pair => ReadStage(pair.Value, $"{path}.{pair.Key.Text}", pair.Key.Text, []));

    private static bool IsLongForm(YamlNode item) => item is YamlMap map && map.Entries.Any(entry => entry.Key.Text == "stage");

    private static StageStandard ReadLongForm(YamlNode item, string path)
    {
        var section = new Section(item, path, StageKeys);
        return ReadStage(item, path, section.Required("stage", YamlValues.Text, "Write the name of the stage's folder, such as 'stage: data'."), ["stage"]);
    }

    private static StageStandard ReadStage(YamlNode node, string path, string pattern, string[] more)
    {
        var section = new Section(node, path, [.. more, .. StageKeys[1..]]);
        return new StageStandard(pattern)
        {
            Transactions = section.Part<TransactionMode?>("transaction", Mode, null),
            RunKind = section.Part<RunKind?>("run", (value, key) => YamlValues.OneOf(value, key, ("once", RunKind.Once), ("always", RunKind.Always)), null),
            Group = section.Part<int?>("group", Number, null),
            Check = section.Part("check", YamlValues.Flag, false),
        };
    }

    private static int? Number(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a whole number");
        return int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw StandardsErrors.WrongKind(text, path, "a whole number; stages of a lower one run first");
    }
}
