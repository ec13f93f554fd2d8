using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Functions, procedures, aggregates and window functions.</summary>
internal sealed class RoutineReader : RowReader
{
    private int oid, pronamespace, proname, proowner, prokind, identityarguments, arguments, result, lanname, prosrc, sqlbody, provolatile,
        proparallel, proisstrict, proleakproof, prosecdef, proconfig, proacl, prorettype, proretset, definition;

    public override string Query => "routines";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out pronamespace).Take(out proname).Take(out proowner).Take(out prokind).Take(out identityarguments).Take(out arguments)
        .Take(out result).Take(out lanname).Take(out prosrc).Take(out sqlbody).Take(out provolatile).Take(out proparallel).Take(out proisstrict)
        .Take(out proleakproof).Take(out prosecdef).Take(out proconfig).Take(out proacl).Take(out prorettype).Take(out proretset).Take(out definition);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(pronamespace), out var schema)) return;
        var (id, owner, type) = (row.Oid(oid), row.Oid(proowner), row.Oid(prorettype));
        catalog.Routines.Add(new Routine
        {
            Oid = id,
            Schema = schema.Name,
            Name = row.Text(proname),
            Owner = catalog.RoleName(owner),
            Kind = Kind(row.Letter(prokind)),
            IdentityArguments = row.Text(identityarguments),
            Arguments = row.Text(arguments),
            Result = row.OptionalText(result) is { } printed ? catalog.Intern(printed) : null,
            Language = catalog.Intern(row.Text(lanname)),
            Body = row.Text(prosrc),
            SqlBody = row.OptionalText(sqlbody),
            Definition = row.OptionalText(definition),
            Volatility = row.Letter(provolatile),
            Parallel = row.Letter(proparallel),
            IsStrict = row.Flag(proisstrict),
            IsLeakproof = row.Flag(proleakproof),
            SecurityDefiner = row.Flag(prosecdef),
            Settings = Settings(row.Options(proconfig)),
            Acl = catalog.Acl(row.Texts(proacl), 'f', owner),
            ResultType = type,
            ReturnsSet = row.Flag(proretset),
            IsTriggerFunction = type == TypeIds.Trigger,
            IsEventTriggerFunction = type == TypeIds.EventTrigger,
            Comment = catalog.Comment(ClassIds.Routine, id),
            Extension = catalog.ExtensionOf(ClassIds.Routine, id),
        });
        catalog.Dependencies.Know(ClassIds.Routine, id);
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
