using DbQuality.Observation;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>
/// The object of a violation as scripts called it before they gave it or its table another name, so that an entry of the baseline for it holds on.
/// What is wrong with a name itself is another violation under another name.
/// </summary>
internal sealed class FormerNames(RuleContext context)
{
    /// <summary>More than anybody renames one thing; two names of a table and of its column make three pairs.</summary>
    private const int Most = 20;

    public IEnumerable<FormerName> Of(RuleInfo rule, DbObject subject)
    {
        if (subject.Key is not { } key) return [];
        var table = subject.Table is null ? null : subject.ParentKey ?? (key.SubId != 0 ? key with { SubId = 0 } : null);
        var tables = Names(table, subject.Schema, subject.Table);
        var own = subject.Table is null ? Names(key, subject.Schema, subject.Name) : Names(key, null, subject.Name);
        if (rule.IsAboutNames) own = [own[0]];
        var former =
            from inTable in tables
            from name in own
            let before = subject.Table is null
                ? subject with { Schema = name.Schema, Name = name.Name }
                : subject with { Schema = inTable.Schema, Table = inTable.Name, Name = name.Name }
            where before.Identity != subject.Identity && !IsTaken(before)
            select new FormerName(before, text => Replace(Replace(text, subject.Schema, subject.Table, inTable), subject.Table is null ? subject.Schema : null, subject.Name, name));
        return former.Take(Most);
    }

    /// <summary>The name that it has, then those that it had, the last one first.</summary>
    private List<QualifiedName> Names(ObjectKey? key, string? schema, string? name)
    {
        var names = new List<QualifiedName> { new(schema, name ?? "") };
        if (key is { } known && context.Observations.Provenance.Find(known) is { } origin)
            names.AddRange(origin.FormerNames.Select(former => schema is null ? former with { Schema = null } : former).Reverse());
        return names;
    }

    /// <summary>Another table has the name now, and what the entry says would be of that one.</summary>
    private bool IsTaken(DbObject before) =>
        before.Schema is { } schema && context.Catalog.FindRelation(schema, before.Table ?? before.Name) is { } relation
        && relation.Key != (before.ParentKey ?? (before.Key is { SubId: not 0 } column ? column with { SubId = 0 } : before.Key));

    private static string Replace(string text, string? schema, string? name, QualifiedName former)
    {
        if (name is null || (former.Name == name && former.Schema == schema)) return text;
        return text.Replace(Quoted(schema, name), Quoted(former.Schema, former.Name), StringComparison.Ordinal);
    }

    private static string Quoted(string? schema, string name) => schema is null ? SqlName.Quote(name) : SqlName.Quote(schema, name);
}

/// <param name="Subject">The same object by its former names.</param>
/// <param name="Rewrite">Puts the former names into its printed definition.</param>
internal sealed record FormerName(DbObject Subject, Func<string, string> Rewrite);
