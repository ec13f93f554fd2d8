namespace DbQuality.Catalog.Reading;

/// <summary>The order of the model's lists: by schema, then name, by code unit, so that it is the same everywhere.</summary>
internal static class CatalogOrder
{
    public static T[] ByName<T>(IEnumerable<T> objects)
        where T : SchemaObject
    {
        var sorted = objects.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return sorted;
    }

    public static T[] ByName<T>(IEnumerable<T> objects, Func<T, string> schema)
        where T : SchemaObject
    {
        var sorted = objects.ToArray();
        Array.Sort(sorted, (left, right) =>
            Compare(schema(left), schema(right)) is not 0 and var order ? order : string.CompareOrdinal(left.Name, right.Name));
        return sorted;
    }

    public static Routine[] Routines(IEnumerable<Routine> routines) =>
    [
        .. routines
            .OrderBy(routine => routine.Schema, StringComparer.Ordinal)
            .ThenBy(routine => routine.Name, StringComparer.Ordinal)
            .ThenBy(routine => routine.IdentityArguments, StringComparer.Ordinal),
    ];

    public static DefaultPrivilege[] DefaultPrivileges(IEnumerable<DefaultPrivilege> privileges) =>
    [
        .. privileges
            .OrderBy(privilege => privilege.Schema, StringComparer.Ordinal)
            .ThenBy(privilege => privilege.Role, StringComparer.Ordinal)
            .ThenBy(privilege => privilege.ObjectType),
    ];

    private static int Compare(string left, string right) => ReferenceEquals(left, right) ? 0 : string.CompareOrdinal(left, right);
}
