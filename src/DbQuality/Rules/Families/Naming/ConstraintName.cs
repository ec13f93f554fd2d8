using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ109.</summary>
internal sealed class ConstraintName : Rule
{
    private static readonly Dictionary<ConstraintKind, string> Kinds = new()
    {
        [ConstraintKind.PrimaryKey] = "primary_keys",
        [ConstraintKind.Unique] = "unique_constraints",
        [ConstraintKind.ForeignKey] = "foreign_keys",
        [ConstraintKind.Check] = "checks",
    };

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ109",
        Name = "constraint-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Constraint that is not named by the configured pattern, or by PostgreSQL where names are required",
        Rationale =
            "The name of a constraint is what a failing insert shows, what an application tells errors by, and what the next " +
            "migration drops: it should say what it is, and be the same in every database. Patterns are per kind; with `named: true` " +
            "a name that PostgreSQL made up is reported as well. The rule is silent until one of these is stated. Constraints that " +
            "PostgreSQL cloned to partitions or that a table inherits are their parent's.",
        Needs =
        [
            new StandardOption("database.naming.primary_keys", "none", "A pattern such as `pk_{table}`, a prefix or suffix in words, or a style."),
            new StandardOption("database.naming.unique_constraints", "none", "Such as `uq_{table}_{columns}`."),
            new StandardOption("database.naming.foreign_keys", "none", "Such as `fk_{table}_{referenced}`; more may follow, where there are several."),
            new StandardOption("database.naming.checks", "none", "Such as `ck_{table}_{name}`."),
            NewConstraintName.Named,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var patterns = Kinds.ToDictionary(kind => kind.Key, kind => NamePattern.Of(naming, kind.Value));
        var named = NewConstraintName.Named.Of(context);
        foreach (var table in context.Tables.Concat(context.Partitions))
        {
            var taken = new Lazy<HashSet<string>>(() => NamesOf(table));
            foreach (var constraint in table.Constraints.Where(constraint => constraint.IsLocal && constraint.ParentOid is null && constraint.Kind != ConstraintKind.NotNull))
            {
                var pattern = patterns.GetValueOrDefault(constraint.Kind);
                var slots = Slots(constraint);
                var trouble = naming.Exceptions.Contains(constraint.Name) ? null
                    : pattern is not null ? (pattern.Accepts(constraint.Name, slots) ? null : pattern.Title)
                    : named && GeneratedName.Is(constraint) ? "has the name that PostgreSQL made up" : null;
                if (trouble is null) continue;
                var proposal = pattern?.Propose(constraint.Name, slots);
                if (proposal is not null && !taken.Value.Add(proposal)) proposal = null;
                var name = SqlName.Quote(constraint.Name);
                yield return Remedy.Later(() => RenameFix.Of(constraint, proposal, context)).Of(new Violation(
                    constraint.ToDbObject(),
                    $"{Noun(constraint.Kind)} {name} of {table.QualifiedName} {trouble}, so errors and migrations that name it do not say what it is.",
                    "Rename it:"));
            }
        }
    }

    private static HashSet<string> NamesOf(Table table) =>
        table.Constraints.Select(constraint => constraint.Name).Concat(table.Indexes.Select(index => index.Name)).ToHashSet(StringComparer.Ordinal);

    private static NameSlots Slots(Constraint constraint) => new(
        constraint.Table.Schema, constraint.Table.Name,
        constraint.Columns.Count == 0 ? null : string.Join('_', constraint.Columns.Select(column => column.Name)),
        constraint.ForeignKey?.Table.Name) { MayContinue = constraint.Kind == ConstraintKind.Check || constraint.ForeignKey is not null };

    private static string Noun(ConstraintKind kind) => kind switch
    {
        ConstraintKind.PrimaryKey => "Primary key",
        ConstraintKind.Unique => "Unique constraint",
        ConstraintKind.ForeignKey => "Foreign key",
        ConstraintKind.Check => "Check",
        _ => "Exclusion constraint",
    };
}
