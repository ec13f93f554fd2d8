using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ206.</summary>
internal sealed class TimestampWithoutTimeZone : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ206",
        Name = "timestamp-without-time-zone",
        Category = RuleCategory.Structure,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column of type timestamp without time zone, or of time with time zone",
        Rationale =
            "`timestamp` stores what a clock on some wall showed, not when that was: two sessions with different time zones read different moments " +
            "from it, and an hour each autumn means two. `timestamptz` costs the same eight bytes and is exact. `timetz` has an offset without a " +
            "day, so nobody can say whether summer time was on. Arrays of these types and domains over them count.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var elements = ElementTypes.For(context);
        return
            from column in context.Tables.SelectMany(table => table.Columns)
            where column.IsLocal
            let element = elements.Of(column.Type)
            let flaw = Flaw(element)
            where flaw is not null
            select Remedy.Later(() => RemedyOf(column, element, elements, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} is {column.Type.Display}: {flaw}.",
                "Change it:") { AtLastChange = true });
    }

    private static Remedy RemedyOf(Column column, string element, ElementTypes elements, RuleContext context)
    {
        if (elements.IsOfDomain(column.Type)) return Remedy.None($"Its domain is made of {element}: decide what the domain should be, or give the column a type without one.", ByHand(column, element));
        return IsTime(element)
            ? Remedy.None("What its offsets meant is lost with them: decide whether all are of one time zone, or whether the column should be a timestamptz.", ByHand(column, element))
            : TypeFix.Of(TypeChanges.ToTimestampTz(column), context);
    }

    /// <param name="element">The type of a single value, as <c>format_type</c> prints it, perhaps with a precision.</param>
    private static string? Flaw(string element)
    {
        if (IsTime(element)) return "an offset without a day cannot tell summer time";
        return NarrowingType.NameOf(element) == "timestamp without time zone"
            ? "sessions in different time zones read different moments from it"
            : null;
    }

    private static bool IsTime(string element) => NarrowingType.NameOf(element) == "time with time zone";

    /// <summary>Empty where the column's own type does not say whether it holds one value or several.</summary>
    private static string ByHand(Column column, string element)
    {
        if (!IsTime(element)) return column.Type.IsArray || column.Type.BaseOid == TypeIds.Timestamp ? TypeChanges.ToTimestampTz(column).AtOnce : "";
        var (name, type) = (SqlName.Quote(column.Name), column.Type.BaseOid == TypeIds.TimeTz ? "time" : "time[]");
        return $"alter table {column.Relation.QualifiedName} alter column {name} type {type} using {name}::{type};";
    }
}
