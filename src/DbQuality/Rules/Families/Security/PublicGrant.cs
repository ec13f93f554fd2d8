using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ414.</summary>
internal sealed class PublicGrant : Rule
{
    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of objects that everybody may have.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ414",
        Name = "public-grant",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Table, view, column or sequence that PUBLIC was granted",
        Rationale =
            "PUBLIC is every role there is and every one to come, also those of monitoring and of other applications in the same " +
            "server. A grant to it cannot be revoked from one of them. Grant to a role that stands for the purpose, and make users " +
            "its members. What PostgreSQL grants PUBLIC by itself (`EXECUTE` on functions, `USAGE` on types) is not looked at.",
        Options =
        [
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var except = Exceptions.Of(context);
        var relations =
            from relation in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views)
            where IsPublic(relation.Acl) && !except.Match(relation.Schema, relation.Name)
            select Of(context, relation.ToDbObject(), "table", relation.Name, relation.Acl, $"{Nouns.Of(relation)} {relation.QualifiedName}", $"all on {relation.QualifiedName}");
        var columns =
            from relation in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views)
            where !except.Match(relation.Schema, relation.Name)
            from column in relation.Columns
            where column.Acl is not null && IsPublic(column.Acl)
            select Of(context, column.ToDbObject(), "table", relation.Name, column.Acl!, $"column {column}", $"all ({SqlName.Quote(column.Name)}) on {relation.QualifiedName}");
        var sequences =
            from sequence in context.Sequences
            where IsPublic(sequence.Acl) && !except.Match(sequence.Schema, sequence.Name)
            select Of(context, sequence.ToDbObject(), "sequence", sequence.Name, sequence.Acl, $"sequence {sequence.QualifiedName}", $"all on sequence {sequence.QualifiedName}");
        return relations.Concat(columns).Concat(sequences);
    }

    private static bool IsPublic(Acl acl) => acl.Grants.Any(grant => grant.Grantee.Length == 0 && grant.Privileges.Length > 0);

    private static StatementReference? Made(DbObject subject, RuleContext context) =>
        (subject.ParentKey ?? subject.Key) is { } key ? context.Observations.Provenance.Find(key)?.Made : null;

    private static Violation Of(RuleContext context, DbObject subject, string kind, string name, Acl acl, string title, string what) =>
        new(subject, $"{Nouns.Capital(title)} is granted to PUBLIC: to every role there is, and every one to come. Grant it to the roles that are meant, and revoke it from PUBLIC: revoke {what} from public;")
        {
            Location = GrantStatement.Find(context.Plan, kind, subject.Schema!, name, "public", Made(subject, context)),
            // "all" has one privilege more, MAINTAIN, since version 17.
            Discriminator = string.Concat(acl.Grants.Where(grant => grant.Grantee.Length == 0).SelectMany(grant => grant.Privileges).Where(letter => letter != 'm').Distinct().Order()),
        };
}
