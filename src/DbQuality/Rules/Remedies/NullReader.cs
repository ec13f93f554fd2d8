using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Who in the database makes something of it that a column has no value: <c>is null</c>, <c>coalesce</c>.</summary>
internal static class NullReader
{
    /// <summary>The first of them, as a sentence begins with it; null where there is none.</summary>
    /// <param name="value">What rows without a value get: who takes them for that already learns nothing new.</param>
    /// <param name="tree">The column's table and its parts.</param>
    public static string? Of(Column column, string value, IReadOnlyList<Table> tree, RuleContext context)
    {
        var catalog = context.Catalog;
        var texts =
            tree.SelectMany(part => part.Policies.Select(policy => ($"Policy {SqlName.Quote(policy.Name)}", $"{policy.Using} ; {policy.Check}")))
                .Concat(tree.SelectMany(part => part.Indexes).Where(index => index.Predicate is not null).Select(index => ($"Index {SqlName.Quote(index.Name)}", index.Predicate!)))
                .Concat(tree.SelectMany(part => part.Triggers).Select(trigger => ($"Trigger {SqlName.Quote(trigger.Name)}", trigger.Condition ?? "")))
                .Concat(tree.SelectMany(part => part.Columns).Where(other => other.Generated != ' ').Select(other => ($"Column {other}", other.Default ?? "")))
                .Concat(Views(tree, catalog).Select(view => ($"View {view.QualifiedName}", view.Definition)))
                .Concat(tree.SelectMany(part => BodyWords.Of(context).AllNaming(part, column.Name)).Select(routine => ($"Routine {routine.Signature}", routine.Body)))
                .Concat(BoundTo(tree, context).Select(routine => ($"Routine {routine.Signature}", routine.SqlBody!)));
        return texts.Where(text => Reads(text.Item2, column.Name, value)).Select(text => text.Item1).FirstOrDefault();
    }

    private static IEnumerable<View> Views(IReadOnlyList<Table> tree, DatabaseCatalog catalog)
    {
        var oids = tree.Select(part => part.Oid).ToHashSet();
        return catalog.Dependencies
            .Where(dependency => dependency.Dependent.ClassId == ClassIds.Relation && dependency.Referenced.ClassId == ClassIds.Relation && oids.Contains(dependency.Referenced.ObjectId))
            .Select(dependency => catalog.FindRelation(dependency.Dependent.ObjectId)).OfType<View>().Distinct();
    }

    /// <summary>Routines whose bodies PostgreSQL keeps as what they mean, and not as text.</summary>
    private static IEnumerable<Routine> BoundTo(IReadOnlyList<Table> tree, RuleContext context)
    {
        var dependents = Dependents.Of(context);
        var users = tree.SelectMany(part => part.Columns.Select(own => own.Key).Prepend(part.Key)).SelectMany(dependents.On).Where(user => user.ClassId == ClassIds.Routine).ToHashSet();
        return context.Catalog.Routines.Where(routine => routine.SqlBody is not null && users.Contains(routine.Key));
    }

    private static bool Reads(string sql, string column, string value)
    {
        var tokens = BodyText.Tokens(sql);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsName || tokens[i].Value != column) continue;
            if (At(i + 1).Is("is") && !IsTest(i + 2, value)) return true;
            var first = i;
            while (first > 1 && At(first - 1).Value == "." && At(first - 2).IsName) first -= 2;
            if (At(first - 1).Value == "(" && At(first - 2).Is("coalesce") && !(At(i + 1).Value == "," && At(i + 2).Is(value))) return true;
        }
        return false;

        Token At(int index) => index >= 0 && index < tokens.Count ? tokens[index] : default;

        // Neither no value nor false is true.
        bool IsTest(int index, string other) => other is "true" or "false" && At(At(index).Is("not") ? index + 1 : index).Is(other == "true" ? "false" : "true");
    }
}
