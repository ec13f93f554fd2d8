namespace DbQuality.Catalog.Reading;

/// <summary>Reads one kind of row.</summary>
internal abstract class RowReader
{
    /// <summary>The name of its query in <c>Reading/Sql</c>, without the extension.</summary>
    public abstract string Query { get; }

    /// <summary>Takes the places of all columns that the query has, by name, before the first row.</summary>
    public abstract void Bind(ResultColumns columns);

    /// <summary>Takes one row.</summary>
    public abstract void Read(CatalogRow row, CatalogBuilder catalog);

    /// <summary>After the last row.</summary>
    public virtual void Complete(CatalogBuilder catalog)
    {
    }

    /// <summary>All kinds, each after those that it refers to.</summary>
    public static IReadOnlyList<RowReader> InOrder() =>
    [
        new DatabaseReader(),
        new KeywordReader(),
        new RoleReader(),
        new AclDefaultReader(),
        new CommentReader(),
        new ExtensionReader(),
        new ExtensionMemberReader(),
        new SchemaReader(),
        new InheritanceReader(),
        new TableReader(),
        new ViewReader(),
        new ColumnTypeReader(),
        new ColumnDefaultReader(),
        new ColumnReader(),
        new SequenceReader(),
        new ConstraintReader(),
        new AccessMethodReader(),
        new OperatorClassReader(),
        new IndexReader(),
        new TriggerReader(),
        new PolicyReader(),
        new RuleReader(),
        new RoutineReader(),
        new EnumLabelReader(),
        new AttributeReader(),
        new DomainConstraintReader(),
        new TypeReader(),
        new PublicationReader(),
        new EventTriggerReader(),
        new DefaultPrivilegeReader(),
        new DependencyReader(),
    ];
}
