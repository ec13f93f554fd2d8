namespace DbQuality.Rules.Engine;

/// <summary>What a text of the standards names in the database.</summary>
public enum NamedThing
{
    /// <summary>Anything that has a schema and a name, or a schema.</summary>
    Object,

    /// <summary>A table, a partition or a view.</summary>
    Table,

    /// <summary>A column, by its name or by all three.</summary>
    Column,

    Schema,
    Role,

    /// <summary>What names of tables and views begin with.</summary>
    Prefix,

    /// <summary>Any name, or a part of one.</summary>
    Word,

    /// <summary>A type that the migrations make.</summary>
    Type,

    /// <summary>A stage of the migrations.</summary>
    Stage,
}
