using System.Text;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.OddNames;

/// <summary>An example whose objects have odd names from the first script on.</summary>
internal static class OddScript
{
    /// <summary>The names of what an example makes, each with its odd form.</summary>
    /// <param name="used">Names that the server uses for types and functions, which mean those as well.</param>
    public static IReadOnlyDictionary<string, string> Names(RuleContext context, IReadOnlyList<Finding> findings, IReadOnlySet<string> used, int seed, bool isBefore)
    {
        var catalog = context.Catalog;
        var names = catalog.Relations.Where(relation => relation.Extension is null)
            .SelectMany(relation => relation.Columns.Select(column => column.Name).Prepend(relation.Name)
                .Concat(relation.Indexes.Select(index => index.Name)).Concat(relation.Triggers.Select(trigger => trigger.Name)))
            .Concat(catalog.Tables.SelectMany(table => table.Constraints.Select(constraint => constraint.Name).Concat(table.Policies.Select(policy => policy.Name))))
            .Concat(catalog.Sequences.Select(sequence => sequence.Name))
            .Concat(catalog.Routines.Where(routine => routine.Extension is null).Select(routine => routine.Name))
            .Concat(catalog.Types.Where(type => type.Extension is null).Select(type => type.Name))
            // What was dropped again is in findings alone.
            .Concat(findings.SelectMany(finding => new[] { finding.Object.Name, finding.Object.Table ?? "" }).Where(name => name.Length > 0 && !name.Contains('(', StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return names.Where(name => !used.Contains(name) && !catalog.ReservedWords.Contains(name)).Select((name, place) => (Name: name, Odd: OddName.Of(name, seed + place, isBefore)))
            .ToDictionary(pair => pair.Name, pair => pair.Odd, StringComparer.Ordinal);
    }

    public static RuleExample Rewrite(RuleExample example, IReadOnlyDictionary<string, string> names) =>
        new(example.RuleId, example.File, example.About, example.Standards, Rewrite(example.Sql, names), example.Expected) { Postgres = example.Postgres, Baseline = example.Baseline };

    private static string Rewrite(string sql, IReadOnlyDictionary<string, string> names)
    {
        var text = new StringBuilder();
        var (lexer, done) = (new Lexer(sql), 0);
        while (lexer.TryRead(out var token))
        {
            // Bodies of routines are SQL.
            var odd = token.Kind == TokenKind.DollarString ? sql.Substring(token.Start, token.Length).Replace(token.Value, Rewrite(token.Value, names), StringComparison.Ordinal)
                : token.IsName && names.TryGetValue(token.Value, out var name) ? Quoted(name)
                : null;
            if (odd is null) continue;
            text.Append(sql, done, token.Start - done).Append(odd);
            done = token.Start + token.Length;
        }
        return text.Append(sql, done, sql.Length - done).ToString();
    }

    /// <summary>Dollars in an escaped form, because a body may be between dollars.</summary>
    private static string Quoted(string name) => SqlName.Quote(name);
}
