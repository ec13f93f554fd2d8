namespace DbQuality.Hostile;

/// <summary>The SQL files beside the sources.</summary>
internal static class Sql
{
    public static string Of(string name)
    {
        using var reader = new StreamReader(typeof(Sql).Assembly.GetManifestResourceStream($"{name}.sql") ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd();
    }
}
