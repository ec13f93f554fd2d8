using System.Text;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ112.</summary>
internal sealed class TruncatedName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ112",
        Name = "truncated-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Name that was cut by the server, as it is longer than 63 bytes in the script",
        Rationale =
            "PostgreSQL keeps 63 bytes of a name and drops the rest with no more than a notice. Two names that differ at their end " +
            "become one, and a later script that looks the object up by its full name in `pg_class` or `information_schema` does not " +
            "find it. A name in a script that is too long is reported with the object that bears its beginning; so is a name of " +
            "exactly 63 bytes that no script writes, as one that `EXECUTE format(…)` made. Not seen are cut names that dynamic SQL " +
            "made of characters of several bytes.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var written = NamesIn(context).ToHashSet(StringComparer.Ordinal);
        var cut = written.Where(name => Encoding.UTF8.GetByteCount(name) > NameLimit.Bytes)
            .GroupBy(NameLimit.Cut, StringComparer.Ordinal).ToDictionary(names => names.Key, names => names.Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
        return
            from named in Named(context)
            let bytes = Encoding.UTF8.GetByteCount(named.Name)
            let full = cut.GetValueOrDefault(named.Name)
            where full is not null || (bytes == NameLimit.Bytes && !named.MayBeGenerated && !written.Contains(named.Name))
            select new Violation(named.Subject, $"{named.Title} {Effect(full)}.", $"Give it a name of at most {NameLimit.Bytes} bytes, in the script and wherever it is used.");
    }

    private static string Effect(string? full) => full is null
        ? $"fills all {NameLimit.Bytes} bytes of a name, and no script writes it so: the server cut a longer one, and whoever looks for that does not find it"
        : $"is called {SqlName.Quote(full)} in the script, of which the server kept {NameLimit.Bytes} bytes: whoever looks for the full name does not find it";

    private static IEnumerable<(DbObject Subject, string Name, string Title, bool MayBeGenerated)> Named(RuleContext context)
    {
        foreach (var named in NamedObject.Of(context, IsLong)) yield return (named.Subject, named.Name, named.Title, false);
        foreach (var relation in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views))
        {
            foreach (var index in relation.Indexes.Where(index => index.ConstraintOid is null && index.PartitionOf is null && IsLong(index.Name)))
                yield return (index.ToDbObject(), index.Name, $"Index {SqlName.Quote(index.Name)} of {relation.QualifiedName}", true);
            foreach (var trigger in relation.Triggers.Where(trigger => trigger.ParentOid is null && IsLong(trigger.Name)))
                yield return (trigger.ToDbObject(), trigger.Name, $"Trigger {SqlName.Quote(trigger.Name)} of {relation.QualifiedName}", false);
            if (relation is not Table table) continue;
            foreach (var constraint in table.Constraints.Where(constraint => constraint.ParentOid is null && constraint.IsLocal && IsLong(constraint.Name)))
                yield return (constraint.ToDbObject(), constraint.Name, $"Constraint {SqlName.Quote(constraint.Name)} of {relation.QualifiedName}", true);
            foreach (var policy in table.Policies.Where(policy => IsLong(policy.Name))) yield return (policy.ToDbObject(), policy.Name,
                $"Policy {SqlName.Quote(policy.Name)} of {relation.QualifiedName}", false);
        }
    }

    /// <summary>Bytes of a UTF-16 code unit in UTF-8, at most.</summary>
    private const int LargestCharacter = 3;

    /// <summary>A cut one may be some bytes shorter than the limit, as the server cuts between characters.</summary>
    private static bool IsLong(string name) => name.Length * LargestCharacter > NameLimit.Bytes - 4 && Encoding.UTF8.GetByteCount(name) > NameLimit.Bytes - 4;

    private static IEnumerable<string> NamesIn(RuleContext context) =>
        (context.Plan?.Scripts ?? []).SelectMany(script => script.Statements).SelectMany(statement => statement.ReadTokens())
            .Where(token => token.IsName && token.Value.Length > NameLimit.Bytes / 4).Select(token => token.Value);
}
