using DbQuality.Catalog;
using DbQuality.Catalog.Bodies;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ204.</summary>
internal sealed class UpdatedAtTrigger : Rule
{
    private const string Id = "DBQ204";

    private static readonly ListOption SetColumns = new("columns", ["updated_at"], "Names of the columns that a trigger must set.") { Names = NamedThing.Column };

    public override RuleInfo Info { get; } = new()
    {
        Id = Id,
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
            "function `moddatetime('updated_at')`. Where the body alone does not tell, as with `return jsonb_populate_record(new, …)` or a copy of the row, a row is updated in the scratch " +
            "database and looked at. Lookup tables and foreign tables are exempt.",
        Options =
        [
            SetColumns,
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from one in Writers(context, SetColumns.Of(context))
        where !IsSet(one, context.Updates)
        let column = one.Column
        let silent = one.Triggers.FirstOrDefault(writer => writer.Assignment >= Assignment.Likely && FitsUpdates(writer.Trigger) && !IsEnabled(writer.Trigger)).Trigger
        select Remedy.Later(() => silent is null ? SetterTrigger.Add(column, context) : SetterTrigger.Enable(silent)).Of(new Violation(
            column.ToDbObject(),
            $"{Effect(one)}, so caches and exports that rely on it miss the change.",
            silent is null ? "Add one:" : "Enable its trigger:"));

    private static string Effect((Column Column, List<(Trigger Trigger, Assignment Assignment)> Triggers) one)
    {
        var partly = one.Triggers.FirstOrDefault(writer =>
            writer.Assignment >= Assignment.Likely && IsEnabled(writer.Trigger) && FitsUpdates(writer.Trigger, ofAnyColumn: false)).Trigger;
        return partly is null
            ? $"No trigger sets {one.Column}. An update that does not name it leaves the old time"
            : $"Trigger {SqlName.Quote(partly.Name)} sets {one.Column} only where {string.Join(" or ", partly.UpdateOf.Select(column => SqlName.Quote(column.Name)))} is named. Any other update leaves the old time";
    }

    /// <summary>The columns of which no body tells whether a trigger sets them, each with the triggers that may: an update shows it.</summary>
    internal static IEnumerable<(Column Column, IReadOnlyList<Trigger> Triggers)> Unclear(RuleContext context) =>
        from one in Writers(context, SetColumns.Of(context.OptionsOf(Id)))
        let firing = one.Triggers.Where(writer => FiresOnEveryUpdate(writer.Trigger)).ToList()
        where firing.Exists(writer => writer.Assignment > Assignment.None) && !firing.Exists(writer => writer.Assignment == Assignment.Certain)
        select (one.Column, (IReadOnlyList<Trigger>)[.. firing.Select(writer => writer.Trigger)]);

    /// <summary>The columns that a trigger must set, with what each trigger of their table does to them.</summary>
    private static IEnumerable<(Column Column, List<(Trigger Trigger, Assignment Assignment)> Triggers)> Writers(RuleContext context, IReadOnlyList<string> names)
    {
        var routines = context.Catalog.Routines.ToDictionary(routine => routine.Oid);
        // Many tables share a function: without arguments it does the same for all.
        var known = new Dictionary<(uint Function, string Column), Assignment>();
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && !context.Standards.Database.LookupTables.Match(table.Schema, table.Name)
            from column in table.Columns
            // A generated column needs nobody to set it.
            where names.Contains(column.Name) && column.Generated == ' '
            select (column, table.Triggers.Select(trigger => (trigger, Of(trigger, column.Name))).ToList());

        Assignment Of(Trigger trigger, string column)
        {
            // PostgreSQL's own trigger functions are not in the catalog; none of them sets a time.
            if (!routines.TryGetValue(trigger.FunctionOid, out var function)) return Assignment.None;
            if (trigger.Arguments.Count > 0) return TriggerAssignment.Of(trigger, function, column);
            if (!known.TryGetValue((function.Oid, column), out var assignment)) known.Add((function.Oid, column), assignment = TriggerAssignment.Of(trigger, function, column));
            return assignment;
        }
    }

    private static bool IsSet((Column Column, List<(Trigger Trigger, Assignment Assignment)> Triggers) one, UpdateTrials trials)
    {
        var firing = one.Triggers.Where(writer => FiresOnEveryUpdate(writer.Trigger)).Select(writer => writer.Assignment).DefaultIfEmpty().Max();
        return firing is Assignment.Possible or Assignment.Likely ? trials.Sets(one.Column) ?? firing == Assignment.Likely : firing == Assignment.Certain;
    }

    private static bool FiresOnEveryUpdate(Trigger trigger) => IsEnabled(trigger) && FitsUpdates(trigger);

    private static bool IsEnabled(Trigger trigger) => trigger.Enabled is 'O' or 'A';

    private static bool FitsUpdates(Trigger trigger, bool ofAnyColumn = true) =>
        trigger.IsRowLevel && trigger.Timing == TriggerTiming.Before && trigger.Events.HasFlag(TriggerEvents.Update) && (trigger.UpdateOf.Count == 0) == ofAnyColumn;
}
