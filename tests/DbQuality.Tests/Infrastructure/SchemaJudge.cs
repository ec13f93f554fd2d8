using System.Text.Json;
using Json.Schema;

namespace DbQuality.Tests.Infrastructure;

/// <summary>Judges JSON documents by a JSON Schema of draft 7, by JsonSchema.Net.</summary>
public sealed class SchemaJudge
{
    private static readonly EvaluationOptions Quick = new() { OutputFormat = OutputFormat.Flag };
    private static readonly EvaluationOptions Detailed = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema schema;

    /// <param name="schemaFile">A schema; one that draft 7 itself refuses fails here.</param>
    public SchemaJudge(string schemaFile)
    {
        var text = File.ReadAllText(schemaFile);
        using var document = JsonDocument.Parse(text);
        Errors(MetaSchemas.Draft7, document.RootElement).ShouldBeEmpty(schemaFile);
        // Each judge reads its own: two of the same $id in one registry would be refused.
        schema = JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
    }

    /// <summary>Whether the schema takes the document.</summary>
    public bool Takes(string json)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement, Quick).IsValid;
    }

    /// <summary>What the schema says against the document and where, a line each; empty where it takes it.</summary>
    public string Errors(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Errors(schema, document.RootElement);
    }

    private static string Errors(JsonSchema schema, JsonElement document)
    {
        var results = schema.Evaluate(document, Detailed);
        if (results.IsValid) return "";
        var said = (results.Details ?? []).SelectMany(detail => detail.Errors ?? [], (detail, error) => $"{detail.InstanceLocation}: {error.Key}: {error.Value}").ToList();
        return said.Count > 0 ? string.Join(Environment.NewLine, said) : "refused without a reason";
    }
}
