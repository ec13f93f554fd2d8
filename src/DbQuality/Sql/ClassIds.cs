namespace DbQuality.Sql;

/// <summary>Oids of the system catalogs that <c>pg_depend</c> and event triggers refer to; fixed in PostgreSQL's sources.</summary>
internal static class ClassIds
{
    public const uint Type = 1247;
    public const uint Routine = 1255;
    public const uint Relation = 1259;

    /// <summary><c>pg_amop</c>.</summary>
    public const uint OperatorOfFamily = 2602;

    /// <summary><c>pg_amproc</c>.</summary>
    public const uint FunctionOfFamily = 2603;
    public const uint AttributeDefault = 2604;
    public const uint Cast = 2605;
    public const uint Constraint = 2606;
    public const uint Schema = 2615;
    public const uint Rule = 2618;
    public const uint Trigger = 2620;
    public const uint Extension = 3079;
    public const uint Policy = 3256;
    public const uint EventTrigger = 3466;
    public const uint Publication = 6104;

    /// <summary><c>pg_publication_rel</c>.</summary>
    public const uint PublishedRelation = 6106;
}
