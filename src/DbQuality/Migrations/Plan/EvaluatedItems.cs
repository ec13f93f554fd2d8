namespace DbQuality.Migrations.Plan;

/// <summary>A project's items as MSBuild evaluates them: with imports, properties, conditions and updates.</summary>
internal sealed record EvaluatedItems(string RootNamespace, IReadOnlyList<EvaluatedItem> Items)
{
    // As MSBuild calls them in its answer.
    private const string AllItems = "Items", Namespace = "RootNamespace";

    /// <summary>The project is evaluated, and none of its targets runs.</summary>
    public static async Task<EvaluatedItems?> AskAsync(string project, CancellationToken cancellationToken)
    {
        using var answer = await MSBuildAnswer.AskAsync(project, [$"-getProperty:{Namespace}", "-getItem:Migration", "-getItem:EmbeddedResource"], cancellationToken);
        if (answer is null) return null;
        var items =
            from type in answer.RootElement.GetProperty(AllItems).EnumerateObject()
            from item in type.Value.EnumerateArray()
            select new EvaluatedItem(type.Name, item.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase));
        return new EvaluatedItems(answer.RootElement.GetProperty("Properties").GetProperty(Namespace).GetString() ?? "", [.. items]);
    }
}

/// <param name="Type">Such as <c>EmbeddedResource</c>.</param>
internal sealed record EvaluatedItem(string Type, IReadOnlyDictionary<string, string> Metadata)
{
    public string FullPath => Metadata["FullPath"];

    /// <summary>Null where it is not stated.</summary>
    public string? Of(string name) => Metadata.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
