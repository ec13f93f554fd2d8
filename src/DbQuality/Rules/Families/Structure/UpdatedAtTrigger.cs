using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ204.</summary>
internal sealed class UpdatedAtTrigger : Rule
{
    private static readonly ListOption SetColumns = new("columns", ["updated_at"], "Names of the columns that a trigger must set.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ204",
        Name = "updated-at-trigger",
        Category = RuleCategory.Structure,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table with updated_at and no row-level before-update trigger that sets it",
        Rationale =
            "What only the application sets, a script, a console and the next service forget: the column then holds the time of the insert, and caches, " +
            "exports and synchronisation that ask for what changed miss rows without a word. A trigger counts where it is enabled, fires before " +
            "each update of any column, and its function assigns the column: `new.updated_at := …`, `select … into new.updated_at`, or the extension " +
            "function `moddatetime('updated_at')`. Lookup tables and foreign tables are exempt.",
        Options =
        [
            SetColumns,
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var names = SetColumns.Of(context);
        var routines = context.Catalog.Routines.ToDictionary(routine => routine.Oid);
        // PostgreSQL's own trigger functions are not in the catalog; none of them sets a time.
        // Many tables share a function: without arguments it does the same for all.
        var known = new Dictionary<(uint Function, string Column), bool>();
        bool Sets(Trigger trigger, string column)
        {
            if (!routines.TryGetValue(trigger.FunctionOid, out var function)) return false;
            if (trigger.Arguments.Count > 0) return TriggerAssignment.Sets(trigger, function, column);
            if (!known.TryGetValue((function.Oid, column), out var sets)) known.Add((function.Oid, column), sets = TriggerAssignment.Sets(trigger, function, column));
            return sets;
        }
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && !context.Standards.Database.LookupTables.Match(table.Schema, table.Name)
            from column in table.Columns
            // A generated column needs nobody to set it.
            where names.Contains(column.Name) && column.Generated == ' '
            let setters = table.Triggers.Where(trigger => Sets(trigger, column.Name)).ToList()
            where !setters.Any(FiresOnEveryUpdate)
            let fitting = setters.FirstOrDefault(FitsUpdates)
            select Remedy.Later(() => fitting is null ? SetterTrigger.Add(column, context) : SetterTrigger.Enable(fitting)).Of(new Violation(
                column.ToDbObject(),
                $"No trigger sets {column}. It keeps the time of the insert, so caches and exports that rely on it miss changes.",
                fitting is null ? "Add one:" : "Enable its trigger:"));
    }

    private static bool FiresOnEveryUpdate(Trigger trigger) => trigger.Enabled is 'O' or 'A' && FitsUpdates(trigger);

    private static bool FitsUpdates(Trigger trigger) =>
        trigger.IsRowLevel && trigger.Timing == TriggerTiming.Before && trigger.Events.HasFlag(TriggerEvents.Update) && trigger.UpdateOf.Count == 0;
}
