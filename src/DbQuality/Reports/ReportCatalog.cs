namespace DbQuality.Reports;

/// <summary>The output formats, found by their type.</summary>
internal static class ReportCatalog
{
    /// <summary>Every format, by name.</summary>
    public static IReadOnlyList<IReport> All { get; } =
    [
        .. typeof(ReportCatalog).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IReport)))
            .Select(type => (IReport)Activator.CreateInstance(type)!)
            .OrderBy(report => report.Format, StringComparer.Ordinal),
    ];

    /// <summary>The format of a name, in any letter case; null where there is none.</summary>
    public static IReport? Find(string format) =>
        All.FirstOrDefault(report => string.Equals(report.Format, format, StringComparison.OrdinalIgnoreCase));
}
