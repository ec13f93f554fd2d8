using DbQuality.Migrations.Plan;

namespace DbQuality.Observation;

/// <summary>What is known of objects so far: where they were made, and by what they were changed.</summary>
internal sealed class KnownObjects
{
    private readonly Dictionary<ObjectKey, Moment> births = [];
    private readonly HashSet<ObjectKey> dropped = [];

    public Dictionary<ObjectKey, Origin> Origins { get; } = [];

    /// <summary>Notes a new object; false where it was known already, as with <c>CREATE OR REPLACE</c>.</summary>
    public bool Make(ObjectKey key, Moment moment)
    {
        if (!births.TryAdd(key, moment)) return false;
        if (moment.Source is not null) Origins[key] = new Origin(moment.Source, moment.Source);
        return true;
    }

    public bool IsKnown(ObjectKey key) => births.ContainsKey(key);

    public void Change(ObjectKey key, Moment moment)
    {
        if (moment.Source is not null && Origins.TryGetValue(key, out var origin)) Origins[key] = origin with { Changed = moment.Source };
    }

    /// <summary>It has another name now, or stands in another schema.</summary>
    /// <param name="isNamed">Whether the name is another.</param>
    public void Rename(ObjectKey key, Moment moment, QualifiedName former, bool isNamed = true)
    {
        Change(key, moment);
        if (moment.Source is null || !Origins.TryGetValue(key, out var origin)) return;
        Origins[key] = origin with { Named = isNamed ? moment.Source : origin.Named, FormerNames = [.. origin.FormerNames, former] };
    }

    /// <summary>The server made the object anew in the place of another: it is still what the script made there.</summary>
    public void Replace(ObjectKey old, ObjectKey key, Moment moment)
    {
        if (births.TryGetValue(old, out var birth)) births[key] = birth;
        if (Origins.Remove(old, out var origin)) Origins[key] = origin;
        Change(key, moment);
    }

    public void Drop(ObjectKey key)
    {
        dropped.Add(key);
        Origins.Remove(key);
    }

    /// <summary>Whether an event said that it was dropped; what ALTER TABLE makes anew by itself goes without one.</summary>
    public bool IsDropped(ObjectKey key) => dropped.Contains(key);

    /// <summary>What was never seen to be made was there before everything.</summary>
    public bool IsOlderThanScript(ObjectKey key, Moment moment) => !births.TryGetValue(key, out var birth)
        || (moment.Source is null || birth.Source is null ? birth.TransactionId != moment.TransactionId : !SameScript(birth.Source, moment.Source));

    public bool IsOlderThanTransaction(ObjectKey key, Moment moment) =>
        !births.TryGetValue(key, out var birth) || birth.TransactionId != moment.TransactionId;

    private static bool SameScript(StatementReference one, StatementReference other) => ReferenceEquals(one.Script, other.Script);
}
