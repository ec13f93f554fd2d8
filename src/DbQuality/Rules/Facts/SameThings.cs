using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Whether columns of one name are one thing: their name says of what, a foreign key links their tables, or a view joins them.</summary>
internal sealed class SameThings
{
    private readonly RuleContext context;
    private readonly HashSet<string> words;
    private readonly HashSet<(uint, uint)> linked;
    private readonly Lazy<List<(HashSet<uint> Relations, HashSet<string> Columns)>> joins;

    private SameThings(RuleContext context)
    {
        this.context = context;
        var singular = Singular.Of(context);
        // Of sales_order_lines also "order_line" and "line".
        words = context.Tables.Select(table => singular.Of(table.Name)).SelectMany(Tails).ToHashSet(StringComparer.Ordinal);
        linked = context.ForeignKeys.Select(key => Pair(key.Table, key.ForeignKey!.Table)).ToHashSet();
        joins = new(Joins);
    }

    public static SameThings Of(RuleContext context) => context.Facts.Get(context, static context => new SameThings(context));

    /// <param name="other">Of the same name.</param>
    public bool AreOne(Column column, Column other) =>
        SaysOfWhat(column.Name) || linked.Contains(Pair(column.Relation, other.Relation)) ||
        joins.Value.Exists(join => join.Columns.Contains(column.Name) && join.Relations.Contains(column.Relation.Oid) && join.Relations.Contains(other.Relation.Oid));

    /// <summary>A table's word before its last one, or a moment of the row.</summary>
    private bool SaysOfWhat(string name)
    {
        var parts = NameForm.Words(name);
        if (parts.Count < 2) return false;
        if (context.Standards.Database.Naming is var naming && naming.TimestampSuffixes.Concat(naming.DateSuffixes).Any(suffix => MomentName.Says(name, suffix))) return true;
        return Enumerable.Range(0, parts.Count - 1).Any(start => Enumerable.Range(1, parts.Count - 1 - start).Any(count => words.Contains(Part(start, count))));

        string Part(int start, int count) => string.Join('_', parts.Skip(start).Take(count));
    }

    private List<(HashSet<uint>, HashSet<string>)> Joins()
    {
        var reads = context.Catalog.Dependencies
            .Where(dependency => dependency.Dependent.ClassId == ClassIds.Relation && dependency.Referenced.ClassId == ClassIds.Relation)
            .ToLookup(dependency => dependency.Dependent.ObjectId, dependency => dependency.Referenced.ObjectId);
        return [.. context.Catalog.Views.Select(view => (reads[view.Oid].ToHashSet(), Joined(view.Definition))).Where(join => join.Item1.Count > 1 && join.Item2.Count > 0)];
    }

    /// <summary>The columns that are compared with those of their own name: <c>a.number = b.number::text</c>, <c>using (number)</c>.</summary>
    private static HashSet<string> Joined(string sql)
    {
        var tokens = BodyText.Tokens(sql);
        var joined = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is("using")) joined.UnionWith(tokens.Skip(i + 1).TakeWhile(token => token.Value != ")").Where(token => token.IsName).Select(token => token.Value));
            if (tokens[i].Value != "=") continue;
            joined.UnionWith(NamesIn(tokens.Take(i).Reverse()).Intersect(NamesIn(tokens.Skip(i + 1))));
        }
        return joined;
    }

    private static IEnumerable<string> NamesIn(IEnumerable<Token> operand) => operand.TakeWhile(IsOperand).Where(token => token.IsName).Select(token => token.Value);

    /// <summary>Whether it may be of a column with its casts.</summary>
    private static bool IsOperand(Token token) => token.Value is "." or "::" or "(" or ")" || (token.IsName && !token.Is("and") && !token.Is("or") && !token.Is("on") && !token.Is("where"));

    private static IEnumerable<string> Tails(string name)
    {
        yield return name;
        for (var i = name.IndexOf('_', StringComparison.Ordinal); i >= 0; i = name.IndexOf('_', i + 1)) yield return name[(i + 1)..];
    }

    private static (uint, uint) Pair(Relation one, Relation other) => one.Oid < other.Oid ? (one.Oid, other.Oid) : (other.Oid, one.Oid);
}
