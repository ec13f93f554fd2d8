using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Structure;

/// <summary>DBQ206.</summary>
public sealed class TimestampWithoutTimeZone : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ206",
        Name = "timestamp-without-time-zone",
        Category = RuleCategory.Structure,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        Summary = "Column of type timestamp without time zone, or of time with time zone",
        Rationale =
            "`timestamp` stores what a clock on some wall showed, not when that was: two sessions with different time zones read different moments " +
            "from it, and an hour each autumn means two. `timestamptz` costs the same eight bytes and is exact. `timetz` has an offset without a " +
            "day, so nobody can say whether summer time was on. Arrays of these types and domains over them count.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var domains = context.Catalog.Types.Where(type => type.Kind == UserTypeKind.Domain).ToDictionary(type => (type.Schema, type.Name));
        return
            from column in context.Tables.SelectMany(table => table.Columns)
            where column.IsLocal
            let flaw = Flaw(column.Type, domains)
            where flaw is not null
            select new Violation(
                column.ToDbObject(),
                $"Column {column} is {column.Type.Display}: {flaw}. Change it: {Remedy(column)}") { AtLastChange = true };
    }

    private static string? Flaw(ColumnType type, Dictionary<(string, string), UserType> domains)
    {
        const string timestamp = "sessions in different time zones read different moments from it";
        const string time = "an offset without a day cannot tell summer time";
        switch (type.BaseOid)
        {
            case TypeIds.Timestamp or TypeIds.TimestampArray: return timestamp;
            case TypeIds.TimeTz or TypeIds.TimeTzArray: return time;
        }
        // An array of a domain: the array type is named after its element, with an underscore before it.
        if (!type.IsArray || !domains.TryGetValue((type.Schema, type.Name.TrimStart('_')), out var element)) return null;
        return element.BaseType switch
        {
            { } made when made.StartsWith("timestamp", StringComparison.Ordinal) && made.EndsWith("without time zone", StringComparison.Ordinal) => timestamp,
            { } made when made.StartsWith("time", StringComparison.Ordinal) && !made.StartsWith("timestamp", StringComparison.Ordinal) &&
                made.EndsWith("with time zone", StringComparison.Ordinal) => time,
            _ => null,
        };
    }

    private static string Remedy(Column column)
    {
        var name = SqlName.Quote(column.Name);
        var alter = $"alter table {column.Relation.QualifiedName} alter column {name} type";
        if (column.Type.BaseOid == TypeIds.TimeTz) return $"{alter} time using {name}::time;";
        if (column.Type.BaseOid == TypeIds.TimeTzArray) return $"{alter} time[] using {name}::time[];";
        var precision = column.Type is { Kind: 'b', Modifier: >= 0 and var digits } ? $"({digits})" : "";
        if (column.Type.BaseOid == TypeIds.Timestamp) return $"{alter} timestamp{precision} with time zone using {name} at time zone 'UTC';";
        // An array has no AT TIME ZONE; its cast takes the session's.
        return $"set time zone 'UTC'; {alter} timestamp{precision} with time zone[] using {name}::timestamp with time zone[];";
    }
}
