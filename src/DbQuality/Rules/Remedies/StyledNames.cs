using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// What the rules about style say of a name, for the rules about quotes and reserved words: one name is renamed once, so one
/// finding says so.
/// </summary>
internal sealed class StyledNames(RuleContext context)
{
    private readonly NamingStandards naming = context.Standards.Database.Naming;

    /// <summary>Whether the style rule of its kind speaks in this run, and reports the name.</summary>
    public bool Report(NamedObject named) => named.Subject.Kind switch
    {
        ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => Speaks("DBQ101") && !Accepts(naming.Tables, named.Name, IsCounted(named)),
        ObjectKind.Column => Speaks("DBQ102") && !Accepts(naming.Columns, named.Name),
        ObjectKind.Function or ObjectKind.Procedure => Speaks("DBQ107") && !Accepts("functions", named),
        ObjectKind.Schema => Speaks("DBQ115") && !Accepts("schemas", named),
        _ => false,
    };

    private bool Speaks(string rule) => context.EnabledRules.Contains(rule);

    private bool Accepts(NameStyle style, string name, bool countsNumber = true) =>
        style == NameStyle.Any || new NameForm(style, naming.Exceptions).Accepts(name, countsNumber);

    private bool Accepts(string kind, NamedObject named)
    {
        if (naming.Patterns.GetValueOrDefault(kind) == "any" || naming.Exceptions.Contains(named.Name)) return true;
        var pattern = NamePattern.Of(naming, kind) ?? NamePattern.SnakeCase(naming);
        return pattern.Accepts(named.Name, new NameSlots(named.Subject.Schema ?? named.Name));
    }

    private bool IsCounted(NamedObject named) =>
        named.Subject.Key is not { } key || context.Catalog.FindRelation(key.ObjectId) is not Table { IsPartition: true };
}
