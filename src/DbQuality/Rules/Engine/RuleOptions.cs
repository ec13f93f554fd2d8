using System.Globalization;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>One rule's options from <c>rules:</c>, read with their defaults.</summary>
public sealed class RuleOptions(IReadOnlyDictionary<string, OptionValue> values)
{
    public static RuleOptions Empty { get; } = new(new Dictionary<string, OptionValue>());

    /// <summary>A whole number, not negative.</summary>
    public int Number(string name, int fallback)
    {
        if (!values.TryGetValue(name, out var value)) return fallback;
        if (!value.IsList && int.TryParse(value.Items[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        throw Wrong(name, value, "a whole number");
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string> List(string name, IReadOnlyList<string> fallback) =>
        values.TryGetValue(name, out var value) ? value.Items : fallback;

    /// <summary>A list of some of the valid words.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyList<string> fallback, IReadOnlyList<string> valid)
    {
        if (!values.TryGetValue(name, out var value)) return fallback;
        return value.Items.All(valid.Contains) ? value.Items : throw Wrong(name, value, $"some of {string.Join(", ", valid)}");
    }

    /// <summary>Object patterns.</summary>
    public ObjectPatterns Patterns(string name) =>
        values.TryGetValue(name, out var value) ? new ObjectPatterns(value.Items) : ObjectPatterns.None;

    /// <summary>Types as <c>format_type</c> prints them, aliases resolved; <c>varchar(n)</c> keeps its <c>n</c>.</summary>
    public IReadOnlyList<string> Types(string name, IReadOnlyList<string> fallback)
    {
        if (!values.TryGetValue(name, out var value)) return fallback;
        return [.. value.Items.Select(written => TypeNames.Resolve(written, out _) ?? throw Wrong(name, value, "a list of types"))];
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, bool fallback)
    {
        if (!values.TryGetValue(name, out var value)) return fallback;
        if (!value.IsList && bool.TryParse(value.Items[0], out var flag)) return flag;
        throw Wrong(name, value, "true or false");
    }

    /// <summary>The error for an option that is stated and cannot be read.</summary>
    public GateException Wrong(string name, string wanted) => Wrong(name, values[name], wanted);

    private static GateException Wrong(string name, OptionValue value, string wanted) =>
        new(Trouble.Configuration, "DBQ010", $"The option {name} is '{string.Join(", ", value.Items)}'; it must be {wanted}.", value.Location);
}
