using System.Globalization;
using DbQuality.Postgres.Scratch;
using DbQuality.Standards;

namespace DbQuality.Containers;

/// <summary>Which image a request's server is a container of.</summary>
internal static class ContainerImage
{
    private const string Major = "{major}";

    /// <summary>That of the standards, else the official one, in its smallest form.</summary>
    public static string Of(ScratchRequest request)
    {
        var major = (request.Version ?? SupportedPostgres.Newest).ToString(CultureInfo.InvariantCulture);
        return request.Image?.Replace(Major, major, StringComparison.OrdinalIgnoreCase) ?? $"postgres:{major}-alpine";
    }

    /// <summary>Whether the name of the image follows the version that is asked for.</summary>
    public static bool FollowsVersion(ScratchRequest request) => request.Image?.Contains(Major, StringComparison.OrdinalIgnoreCase) ?? true;
}
