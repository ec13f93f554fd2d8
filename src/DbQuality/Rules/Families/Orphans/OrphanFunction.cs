using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ502.</summary>
internal sealed class OrphanFunction : Rule
{
    internal static readonly ListOption Sources = new("sources", [], "Folders of the application's sources, relative to the standards file, such as `../src`.");

    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of what the application uses.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ502",
        Name = "orphan-function",
        Category = RuleCategory.Orphans,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Function, procedure or aggregate that nothing in the database uses",
        Rationale =
            "Code that nobody calls is still read, granted, migrated and trusted. Uses are whatever PostgreSQL records (views, " +
            "defaults, checks, policies, indexes, triggers, operators, `BEGIN ATOMIC` bodies) and names in bodies that are strings, " +
            "also in their dynamic SQL. A grant to a role other than PUBLIC means that the application calls it; where grants do not " +
            "say so, list it under `except`. Not seen are names that dynamic SQL puts together. Trigger functions are " +
            "orphan-trigger-function's. Where the standards list the application's source folders, a function that they mention is used " +
            "as well: its name is a word of one of their text files, in a string, a comment or code of any language, in any letter case, " +
            "and not a part of a longer word. Files over 4 MiB, binary ones, the migrations themselves, and the folders `bin`, `obj`, " +
            "`node_modules`, `.git` and `.vs` are not read, links to folders not followed.",
        Options =
        [
            Exceptions,
            Sources,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var uses = Uses.Of(context);
        var except = Exceptions.Of(context);
        var readsSources = Sources.IsStated(context.Standards, Info.Id);
        var places = readsSources ? "Neither the database nor the application's sources use" : "Nothing in the database uses";
        return
            from routine in context.Routines
            where !routine.IsTriggerFunction && !routine.IsEventTriggerFunction && !uses.Contains(routine) && !uses.IsNamedInADefault(routine.Name)
            where !Uses.IsGranted(routine.Acl, routine.Owner, publicHasItByDefault: true) && !except.Match(routine.Schema, routine.Name)
            where !context.Application.Mention(routine.Name)
            let noun = Nouns.Of(routine)
            select DropFix.Routine(routine, readsSources, context.Catalog).Of(new Violation(
                routine.ToDbObject(),
                $"{places} {noun} {routine.Signature}, and no role was granted it.",
                "Grant it to the role that calls it, or drop it:"));
    }
}
