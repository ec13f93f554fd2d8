using System.Text.RegularExpressions;
using DbQuality.Standards;

namespace DbQuality.Postgres.Scratch;

/// <summary>What to do where the server refuses a script's statement because of what only an administrator has made in production.</summary>
internal static partial class ExtensionAdvice
{
    /// <param name="message">The server's.</param>
    /// <param name="major">The server's version.</param>
    /// <returns>One or two sentences; null where the refusal is of another kind.</returns>
    public static string? Of(string message, TeamStandards standards, int major)
    {
        var file = standards.File ?? "standards.yaml";
        if (standards.Database.Platform is null && Platform.WithMissing(message) is { } platform)
            return $"The platform {platform} has it before the first migration. If production runs there, add to {file}, below database: platform: {platform}.";
        if (Denied().Match(message) is { Success: true } denied) return OfDenied(denied.Groups[1].Value, standards.Database, file);
        if (Missing().Match(message) is { Success: true } missing)
            return $"{MissingExtension.Remedy(missing.Groups[1].Success ? missing.Groups[1].Value : missing.Groups[2].Value, major)} {MissingExtension.StandIn}";
        return null;
    }

    private static string OfDenied(string extension, DatabaseStandards database, string file) => database.Extensions.Contains(extension)
        ? "It is listed under database: extensions, but the administrator may not make it for this statement: the role of the given server is no superuser, or the statement is inside of a function "
            + "with its owner's rights. Give a superuser's connection, or take the statement out of the function."
        : $"Only a superuser may make it. List it in {file}, below database, and the script may: extensions: [{string.Join(", ", [.. database.Extensions, extension])}].";

    [GeneratedRegex("^permission denied to create extension \"([^\"]+)\"")]
    private static partial Regex Denied();

    [GeneratedRegex("^extension \"([^\"]+)\" is not available|^could not open extension control file \".*/([^/\"]+)[.]control\"")]
    private static partial Regex Missing();
}
