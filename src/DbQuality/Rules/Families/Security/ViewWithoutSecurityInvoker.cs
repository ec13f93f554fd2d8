using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ412.</summary>
internal sealed class ViewWithoutSecurityInvoker : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ412",
        Name = "view-without-security-invoker",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "View over tables with row level security that runs as its owner",
        Rationale =
            "A view reads its tables with the rights of its owner, and their row level security asks for the owner too: whoever may " +
            "read the view sees the rows that the owner sees, often all. With `security_invoker` (PostgreSQL 15 and later) the " +
            "policies hold for whoever reads. A view that reads another view with `security_invoker` passes its own owner on, and is " +
            "reported as well. Materialized views hold their rows themselves: see materialised-view-exposed.",
    };

    private const int FirstVersion = 150000;

    public override string? CannotCheck(RuleContext context) =>
        context.Catalog.ServerVersion < FirstVersion ? "PostgreSQL 14 has no security_invoker" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var reads = new ProtectedReads(context.Catalog);
        return
            from view in context.Views
            where !view.IsMaterialized && !view.SecurityInvoker
            let tables = reads.ByOwner(view)
            where tables.Count > 0
            let strangers = Strangers(view, reads)
            select RemedyOf(view, strangers).Of(new Violation(
                view.ToDbObject(),
                $"View {view.QualifiedName} reads {Nouns.List(tables.Select(table => table.QualifiedName))} as its owner, so whoever may read the view gets past " +
                "the row level security there.",
                "Let it ask for its caller:")
            {
                AtLastChange = true,
            });
    }

    /// <summary>Who may read the view and not what it reads, and so could read the view no longer.</summary>
    private static List<string> Strangers(View view, ProtectedReads reads) =>
    [
        .. from reader in view.Columns.Select(column => column.Acl).OfType<Acl>().Prepend(view.Acl).SelectMany(acl => acl.Grants)
               .Where(grant => grant.Privileges.Any("rawd".Contains) && grant.Grantee != view.Owner).Select(grant => grant.Grantee).Distinct()
           from source in reads.Direct(view)
           where reader != source.Owner && !MayRead(reader, source)
           select $"{(reader.Length == 0 ? "Everybody" : SqlName.Quote(reader))} may use the view and not read {source.QualifiedName}",
    ];

    /// <summary>A right on some columns counts: which of them the view reads is the server's to know.</summary>
    private static bool MayRead(string role, Relation relation) =>
        relation.Columns.Select(column => column.Acl).OfType<Acl>().Prepend(relation.Acl)
            .SelectMany(acl => acl.Grants).Any(grant => grant.Privileges.Contains('r') && (grant.Grantee.Length == 0 || grant.Grantee == role));

    private static Remedy RemedyOf(View view, List<string> strangers)
    {
        var alter = $"alter view {view.QualifiedName} ";
        var set = alter + "set (security_invoker = true);";
        if (strangers.Count > 0) return Remedy.None($"{Nouns.List(strangers)}: decide whether that may be granted, as the view then asks for its caller's rights.", set);
        var undo = view.Options.TryGetValue("security_invoker", out var before) ? $"set (security_invoker = {before});" : "reset (security_invoker);";
        return Remedy.By(new Fix { Topic = "security invoker", Phase = FixPhase.Security, Steps = [new FixStep(set, alter + undo)] });
    }
}
