using System.Text.Json;

namespace DbQuality.Migrations.Plan;

/// <summary>A project as MSBuild evaluates it: with imports, properties, conditions and updates.</summary>
/// <param name="Properties">Those that were asked for and have a value; MSBuild tells names by no letter case.</param>
internal sealed record EvaluatedProject(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<EvaluatedItem> Items)
{
    // As MSBuild calls them in its answer.
    private const string AllItems = "Items", AllProperties = "Properties";

    public string RootNamespace => Properties.GetValueOrDefault(nameof(RootNamespace), "");

    /// <summary>The project is evaluated, and none of its targets runs.</summary>
    /// <param name="properties">The names of those to ask for.</param>
    /// <returns>MSBuild's answer; null where there is none.</returns>
    public static Task<JsonDocument?> AskAsync(string project, IEnumerable<string> properties, CancellationToken cancellationToken) => MSBuildAnswer.AskAsync(
        project, [$"-getProperty:{string.Join(',', properties.Append(nameof(RootNamespace)))}", "-getItem:Migration", "-getItem:EmbeddedResource"], cancellationToken);

    /// <summary>What MSBuild's answer says.</summary>
    public static EvaluatedProject Of(JsonElement answer)
    {
        var items =
            from type in answer.GetProperty(AllItems).EnumerateObject()
            from item in type.Value.EnumerateArray()
            select new EvaluatedItem(type.Name, item.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase));
        var properties =
            from property in answer.GetProperty(AllProperties).EnumerateObject()
            let value = property.Value.GetString()
            where !string.IsNullOrWhiteSpace(value)
            select KeyValuePair.Create(property.Name, value.Trim());
        return new EvaluatedProject(properties.ToDictionary(StringComparer.OrdinalIgnoreCase), [.. items]);
    }
}

/// <param name="Type">Such as <c>EmbeddedResource</c>.</param>
internal sealed record EvaluatedItem(string Type, IReadOnlyDictionary<string, string> Metadata)
{
    public string FullPath => Metadata["FullPath"];

    /// <summary>Null where it is not stated.</summary>
    public string? Of(string name) => Metadata.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
