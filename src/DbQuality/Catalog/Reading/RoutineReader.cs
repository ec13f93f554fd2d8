using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Functions, procedures, aggregates and window functions.</summary>
internal sealed class RoutineReader : RowReader
{
    public override string Query => "routines";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(1), out var schema)) return;
        var (oid, owner, result) = (row.Oid(0), row.Oid(3), row.Oid(18));
        catalog.Routines.Add(new Routine
        {
            Oid = oid,
            Schema = schema.Name,
            Name = row.Text(2),
            Owner = catalog.RoleName(owner),
            Kind = Kind(row.Letter(4)),
            IdentityArguments = row.Text(5),
            Arguments = row.Text(6),
            Result = row.OptionalText(7) is { } type ? catalog.Intern(type) : null,
            Language = catalog.Intern(row.Text(8)),
            Body = row.Text(9),
            SqlBody = row.OptionalText(10),
            Definition = row.OptionalText(19),
            Volatility = row.Letter(11),
            Parallel = row.Letter(12),
            IsStrict = row.Flag(13),
            IsLeakproof = row.Flag(14),
            SecurityDefiner = row.Flag(15),
            Settings = Settings(row.Options(16)),
            Acl = catalog.Acl(row.Texts(17), 'f', owner),
            IsTriggerFunction = result == TypeIds.Trigger,
            IsEventTriggerFunction = result == TypeIds.EventTrigger,
            Comment = catalog.Comment(ClassIds.Routine, oid),
            Extension = catalog.ExtensionOf(ClassIds.Routine, oid),
        });
        catalog.Dependencies.Know(ClassIds.Routine, oid);
    }

    private static RoutineKind Kind(char kind) => kind switch
    {
        'p' => RoutineKind.Procedure,
        'a' => RoutineKind.Aggregate,
        'w' => RoutineKind.Window,
        _ => RoutineKind.Function,
    };

    /// <summary><c>SET search_path = ''</c> is stored as a list of one empty name, in quotes.</summary>
    private static IReadOnlyDictionary<string, string> Settings(IReadOnlyDictionary<string, string> options) =>
        options.Values.Contains("\"\"")
            ? options.ToDictionary(option => option.Key, option => option.Value == "\"\"" ? "" : option.Value, StringComparer.Ordinal)
            : options;
}
