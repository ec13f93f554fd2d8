using DbQuality.Text;

namespace DbQuality.Tests.Rules.Planted;

/// <summary>What a generated table is about; it decides its schema, its prefix and its shape.</summary>
public enum Domain
{
    /// <summary>Keys of type uuid, deleted from softly.</summary>
    Sales,

    /// <summary>Identity keys, jsonb, searched text.</summary>
    Operations,

    /// <summary>Many-to-many tables of operations.</summary>
    Link,

    /// <summary>Partitioned by time.</summary>
    Log,

    /// <summary>Protected by row level security; keys carry the tenant.</summary>
    Tenancy,

    /// <summary>Exempt from most standards.</summary>
    Lookup,
}

/// <summary>A generated table. Names are regular, so that everything it has can be named from it.</summary>
/// <param name="Name">With its domain's prefix.</param>
/// <param name="Parent">What its foreign key refers to; null for the first of a domain.</param>
/// <param name="SecondParent">The other side of a link.</param>
public sealed record CleanTable(Domain Domain, string Name, CleanTable? Parent = null, CleanTable? SecondParent = null)
{
    /// <summary>Tables of a partitioned one: itself, three months and the default.</summary>
    public const int TablesOfLog = 5;

    public string Schema => SchemaOf(Domain);

    /// <summary><c>schema.name</c>, quoted where SQL needs it.</summary>
    public string QualifiedName => SqlName.Quote(Schema, Name);

    /// <summary>What a column that refers to this table is called.</summary>
    public string ReferenceColumn => Name[(Name.IndexOf('_', StringComparison.Ordinal) + 1)..^1] + "_id";

    public string ForeignKeyColumn => Parent?.ReferenceColumn ?? "";

    public static string SchemaOf(Domain domain) => domain switch
    {
        Domain.Sales => "sales",
        Domain.Operations or Domain.Link => "operations",
        Domain.Log => "logging",
        Domain.Tenancy => "tenancy",
        _ => "reference",
    };

    public static string PrefixOf(Domain domain) => domain switch
    {
        Domain.Sales => "sal_",
        Domain.Operations or Domain.Link => "ops_",
        Domain.Log => "log_",
        Domain.Tenancy => "ten_",
        _ => "ref_",
    };
}
