using System.Globalization;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules;

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

    /// <summary>Object patterns.</summary>
    public ObjectPatterns Patterns(string name) =>
        values.TryGetValue(name, out var value) ? new ObjectPatterns(value.Items) : ObjectPatterns.None;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, bool fallback)
    {
        if (!values.TryGetValue(name, out var value)) return fallback;
        if (!value.IsList && bool.TryParse(value.Items[0], out var flag)) return flag;
        throw Wrong(name, value, "true or false");
    }

    private static GateException Wrong(string name, OptionValue value, string wanted) =>
        new(Trouble.Configuration, "DBQ010", $"The option {name} is '{string.Join(", ", value.Items)}'; it must be {wanted}.", value.Location);
}
