using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>What an <c>ALTER TABLE … TYPE</c> needs around it: PostgreSQL changes no column that a view reads, and asks the session's time zone.</summary>
internal sealed class AlterFrame
{
    private readonly List<string> declares = [];
    private readonly List<string> before = [];
    private readonly List<string> after = [];

    /// <summary>Null where nothing is needed.</summary>
    public FixFrame? Frame => declares.Count == 0 ? null : new FixFrame(string.Join('\n', declares), string.Join('\n', before), string.Join('\n', after));

    public void UseUtc()
    {
        declares.Add("zone text := current_setting('timezone');");
        before.Add("perform set_config('timezone', 'UTC', true);");
        after.Insert(0, "perform set_config('timezone', zone, true);");
    }

    /// <summary>Takes the table's compatibility views away, and makes those that were there again as they are; false where that cannot be done.</summary>
    public bool TryPutAside(Table table, RuleContext context)
    {
        foreach (var view in CompatibilityView.Over(table, context.Catalog))
        {
            if (DropFix.View(view, context.Catalog).Fix is not { Steps: [var drop] } || IsUsed(view, context)) return false;
            var shown = declares.Count == 0 ? "shown" : $"shown_{declares.Count + 1}";
            declares.Add($"{shown} boolean := to_regclass({SqlName.Literal(view.QualifiedName)}) is not null;");
            before.Add(drop.Sql);
            after.Add($"if {shown} then\n  {VisibleSql.Of(drop.Undo).Replace("\n", "\n  ", StringComparison.Ordinal)}\nend if;");
        }
        // The quotes of the block.
        return !after.Exists(statement => statement.Contains("$$", StringComparison.Ordinal));
    }

    private static bool IsUsed(View view, RuleContext context)
    {
        var dependents = Dependents.Of(context);
        return view.Columns.Select(column => column.Key).Prepend(view.Key).SelectMany(dependents.On).Any(user => user.ObjectId != view.Oid);
    }
}
