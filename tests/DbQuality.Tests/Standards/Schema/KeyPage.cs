using System.Text;
using System.Text.Json.Nodes;

namespace DbQuality.Tests.Standards.Schema;

/// <summary><c>docs/standards.md</c>: the documented example, then every key with the schema's own words.</summary>
internal sealed class KeyPage
{
    private readonly JsonObject schema;

    private KeyPage(JsonObject schema) => this.schema = schema;

    /// <param name="schema">The whole text of <c>standards.schema.json</c>.</param>
    public static string Render(string schema) => new KeyPage(JsonNode.Parse(schema)!.AsObject()).Render();

    private string Render()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append($"\n```yaml\n{ExampleTests.Example.ReplaceLineEndings("\n")}\n```\n");
        Table(page, "The file", "", schema);
        foreach (var (section, keys) in schema["properties"]!.AsObject())
        {
            if (keys!["properties"] is not null || section == "waivers") Table(page, $"`{section}`", section + ".", keys.AsObject());
        }
        page.Append(Rules.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    private void Table(StringBuilder page, string title, string path, JsonObject keys)
    {
        page.Append($"\n## {title}\n\n{keys["description"]}\n\n| key | meaning |\n| --- | --- |\n");
        Rows(page, path.Length == 0 ? "" : path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..], keys, nested: path.Length > 0);
    }

    private void Rows(StringBuilder page, string prefix, JsonObject keys, bool nested)
    {
        foreach (var (key, value) in Properties(keys))
        {
            var property = value!.AsObject();
            page.Append($"| `{prefix}{key}` | {Cell((string)property["description"]!)} |\n");
            if (nested) Rows(page, $"{prefix}{key}.", Target(property), nested);
        }
    }

    /// <summary>The keys of a mapping, of the mappings in a list, or of the mappings below names that the user chooses.</summary>
    private JsonObject Properties(JsonObject keys)
    {
        foreach (var candidate in new[] { keys, keys["items"], keys["items"]?["then"], keys["additionalProperties"] })
        {
            if (candidate is JsonObject map && Target(map)["properties"] is JsonObject properties) return properties;
        }
        return keys["additionalProperties"] is JsonObject inner && Target(inner)["items"] is JsonObject items && Target(items)["properties"] is JsonObject found
            ? found
            : [];
    }

    private JsonObject Target(JsonObject keys)
    {
        var reference = keys["$ref"] ?? (keys["allOf"] as JsonArray)?[0]?["$ref"];
        return reference is null ? keys : schema["definitions"]![((string)reference!)["#/definitions/".Length..]]!.AsObject();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private const string Introduction = """
        # standards.yaml

        What a team holds its database to, beside the migrations, versioned and reviewed with them. Every key may be left out; it
        then keeps its default. `dbquality init` writes a commented file from what it finds in the project's own catalog, and
        `dbquality docs standards` turns the file into a page to read.

        An error names file, line, column, the wrong value and the nearest valid one. Editors know it before that: the first line of what
        `init` writes is the public address of the schema of that version, which gives completion, hover texts and checks where the YAML language
        server reads it (VS Code's YAML extension, JetBrains, Neovim and others). An editor fetches it once; after an update of dbquality, put the new
        version into the address. Editors that reach no network want a file: `init --schema FILE` writes it and refers to it,
        `dbquality schema --output FILE` writes it anew, and `$schema=./FILE` in the first line refers to it.

        - A list of one-key mappings and a mapping mean the same; one text alone is a list of one; words may be in any letter case.
        - A key whose every line is commented out is as good as none.
        - Object patterns are globs over `name`, `schema.name` or `schema.table.column`; a leading `!` takes something out again, the
          last pattern that matches decides, and a part in double quotes is taken as it is.
        - Precedence: command line or MSBuild property, then `standards.yaml`, then the profile.
        - What the file states is enforced in every profile, at least as a warning, unless it turns the rule off itself. What nothing enforces yet is listed in every report,
          and a name that nothing in the database has is [reported](rules/DBQ040.md) with the nearest one.

        This page is made from the schema by `build/update`.

        """;

    private const string Rules = """

        ## Rules and their options

        Every rule with its own options has a page: see [the list](rules/README.md), or `dbquality explain RULE`. A script may waive a rule for
        its next statement: `-- dbquality:ignore DBQ601 reason`.

        """;
}
