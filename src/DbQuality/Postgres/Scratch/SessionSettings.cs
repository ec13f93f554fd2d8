using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// Settings of the gate's own sessions. They are sent when a session connects, so they win over what a script has set for the
/// database or for a role: a time-out, a library that is not there, or another role must not keep the gate from looking.
/// </summary>
internal static class SessionSettings
{
    private static readonly (string Name, string Value)[] All =
    [
        ("statement_timeout", "0"),
        ("lock_timeout", "0"),
        ("idle_in_transaction_session_timeout", "0"),
        ("idle_session_timeout", "0"),
        ("local_preload_libraries", ""),
        ("role", "none"),
        ("default_transaction_read_only", "off"),
        ("default_transaction_isolation", @"read\ committed"),
        ("default_transaction_deferrable", "off"),
        ("exit_on_error", "off"),
        // What our own statements mean, and how PostgreSQL prints expressions.
        ("standard_conforming_strings", "on"),
        ("transform_null_equals", "off"),
        ("array_nulls", "on"),
        ("quote_all_identifiers", "off"),
        ("check_function_bodies", "on"),
    ];

    /// <summary>The same connection with settings of its own.</summary>
    /// <param name="major">PostgreSQL's major version.</param>
    /// <param name="more">Settings that replace those of the same name.</param>
    public static string Apply(string connectionString, int major, params (string Name, string Value)[] more)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        // 17 brought the last of the time-outs; an older server refuses a name that it does not know.
        (string Name, string Value)[] late = major >= 17 ? [("transaction_timeout", "0")] : [];
        var settings = All.Concat(late).Where(setting => more.All(other => other.Name != setting.Name)).Concat(more);
        builder.Options = string.Join(' ', settings.Select(setting => $"-c {setting.Name}={setting.Value}").Prepend(builder.Options).Where(part => !string.IsNullOrEmpty(part)));
        return builder.ConnectionString;
    }
}
