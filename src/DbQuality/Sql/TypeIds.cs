namespace DbQuality.Sql;

/// <summary>Oids of built-in types; fixed in PostgreSQL's <c>pg_type.dat</c>.</summary>
internal static class TypeIds
{
    public const uint Boolean = 16;
    public const uint BigInt = 20;
    public const uint SmallInt = 21;
    public const uint Integer = 23;
    public const uint Text = 25;
    public const uint Json = 114;
    public const uint Money = 790;
    public const uint Char = 1042;
    public const uint VarChar = 1043;
    public const uint Date = 1082;
    public const uint Timestamp = 1114;
    public const uint TimestampTz = 1184;
    public const uint TimeTz = 1266;
    public const uint Numeric = 1700;
    public const uint Trigger = 2279;
    public const uint Uuid = 2950;
    public const uint TsVector = 3614;
    public const uint Jsonb = 3802;
    public const uint EventTrigger = 3838;
}
