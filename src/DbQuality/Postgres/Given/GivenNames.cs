using System.Globalization;

namespace DbQuality.Postgres.Given;

/// <summary>How the databases and roles of a run on a given server are called: the run's number is in their names.</summary>
internal static class GivenNames
{
    /// <summary>A scratch database or one of its copies, which have a number behind the name; as a regular expression.</summary>
    public const string Database = "^dbquality_[0-9a-f]{8}(_[0-9]+)?$";

    /// <summary>The scripts' own role; as a regular expression.</summary>
    public const string Role = "^dbquality_[0-9a-f]{8}$";

    public static string Of(int run) => string.Create(CultureInfo.InvariantCulture, $"dbquality_{run:x8}");
}
