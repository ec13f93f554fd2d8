using DbQuality.Standards;

namespace DbQuality.Tests.Standards;

/// <summary>The rules that these tests' standards files name.</summary>
internal static class TestVocabulary
{
    public static RuleVocabulary Rules { get; } = new(
    [
        new("DBQ203", "primary-key-type", []),
        new("DBQ211", "varchar-length", []),
        new("DBQ224", "table-too-wide", [new("columns", OptionKind.Number), new("except")]),
        new("DBQ301", "foreign-key-without-index", []),
    ]);

    public static TeamStandards Parse(string yaml) => StandardsReader.Parse(yaml, "standards.yaml", Rules);
}
