namespace DbQuality.Standards;

/// <summary>The major versions of PostgreSQL that everything here is written and tested for.</summary>
internal static class SupportedPostgres
{
    public const int Oldest = 14;
    public const int Newest = 18;
}
