using System.Text.Json.Nodes;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>A document with one change at one place.</summary>
internal static class Mutations
{
    private static readonly string?[] Values =
    [
        "null", "\"\"", "\" \"", "\"zzz\"", "\"ZZZ or zzz\"", "true", "false", "0", "1", "17", "-1", "1.5", "[]", "{}", "[null]", "[[]]", "[\"zzz\"]", "[\"zzz\", 7]", "[{}]",
        "{\"zzz\":\"zzz\"}", "{\"zzz\":null}", "[{\"zzz\":\"zzz\"}]", "[{\"zzz\":1,\"yyy\":2}]", "{\"\":\"a\"}", "{\"stage\":\"a\"}", "[{\"column\":\"a\"}]",
        "\"!\"", "\"!x\"", "\"x*\"", "\"a.b.c\"", "\"a.b.c.d\"", "\"a..b\"", "\".\"", "\"a\\\"b\"", "\"\\\"a.b\\\".c\"", "\"f(a.b)\"", "\"60%\"", "\"101%\"", "\"-1%\"", "\"%\"",
        "\"2027-06-30\"", "\"2027-13-01\"", "\"30.6.2027\"", "\"idx_{table}\"", "\"idx_{tabel}\"", "\"idx_{table\"", "\"idx\"", "\"is_ prefix\"", "\"is_ suffix\"", "\"a b prefix\"",
        "\"a or b\"", "\"varchar(20)\"", "\"varchar(20\"", "\"text[]\"", "\"(a)\"", "\"OFF\"", "\"Error\"", "\"soft\"", "\"True\"", "\"camelcase\"", "\"DBQ301\"", "\"dbq301\"", "\"DBQ999\"",
    ];

    public static IEnumerable<string> Of(string json)
    {
        foreach (var path in Paths(JsonNode.Parse(json)!, []))
        {
            foreach (var value in Values) yield return Changed(json, path, _ => JsonNode.Parse(value!));
            yield return Changed(json, path, node => new JsonArray(node?.DeepClone()));
            yield return Changed(json, path, node => node is JsonValue value && value.TryGetValue(out string? text) ? text.ToUpperInvariant() : node?.DeepClone());
            yield return Changed(json, path, node => node is JsonObject map ? With(map, "zzz", "zzz") : node?.DeepClone());
            yield return Changed(json, path, node => node is JsonArray list ? new JsonArray([.. list.Select(item => item?.DeepClone()), "zzz"]) : node?.DeepClone());
            if (path.Count > 0) yield return Removed(json, path);
            if (path is [.., string key]) yield return Renamed(json, path, key[..^1] + "q");
        }
    }

    /// <summary>The place of every node: keys and numbers of items.</summary>
    public static IEnumerable<IReadOnlyList<object>> Paths(JsonNode? node, IReadOnlyList<object> path)
    {
        yield return path;
        var children = node switch
        {
            JsonObject map => map.Select(entry => ((object)entry.Key, entry.Value)),
            JsonArray list => list.Select((item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (key, child) in children)
        {
            foreach (var inner in Paths(child, [.. path, key])) yield return inner;
        }
    }

    private static string Changed(string json, IReadOnlyList<object> path, Func<JsonNode?, JsonNode?> change)
    {
        var root = JsonNode.Parse(json)!;
        if (path.Count == 0) return change(root)?.ToJsonString() ?? "null";
        var parent = At(root, path);
        if (path[^1] is int index) parent[index] = change(parent[index]);
        else parent[(string)path[^1]] = change(parent[(string)path[^1]]);
        return root.ToJsonString();
    }

    private static string Removed(string json, IReadOnlyList<object> path)
    {
        var root = JsonNode.Parse(json)!;
        if (path[^1] is int index) At(root, path).AsArray().RemoveAt(index);
        else At(root, path).AsObject().Remove((string)path[^1]);
        return root.ToJsonString();
    }

    private static string Renamed(string json, IReadOnlyList<object> path, string name)
    {
        var root = JsonNode.Parse(json)!;
        var map = At(root, path).AsObject();
        var value = map[(string)path[^1]]?.DeepClone();
        map.Remove((string)path[^1]);
        map[name] = value;
        return root.ToJsonString();
    }

    private static JsonNode At(JsonNode root, IReadOnlyList<object> path) =>
        path.SkipLast(1).Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!);

    private static JsonObject With(JsonObject map, string key, string value)
    {
        var more = map.DeepClone().AsObject();
        more[key] = value;
        return more;
    }
}
