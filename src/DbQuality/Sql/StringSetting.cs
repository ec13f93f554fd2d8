namespace DbQuality.Sql;

/// <summary>Statements that set <c>standard_conforming_strings</c>.</summary>
internal static class StringSetting
{
    private const string Name = "standard_conforming_strings";

    /// <summary>What the statement sets it to; null where it leaves it alone.</summary>
    public static bool? In(IReadOnlyList<Token> statement)
    {
        if (statement.Count < 2) return null;
        var second = statement[1];
        if (statement[0].Is("reset")) return second.Is(Name) || second.Is("all") ? true : null;
        if (statement[0].Is("discard")) return second.Is("all") ? true : null;
        if (statement[0].Is("set")) return ByName(statement, second.Is("session") || second.Is("local") ? 2 : 1);
        return statement[0].Is("select") ? ByFunction(statement) : null;
    }

    private static bool? ByName(IReadOnlyList<Token> statement, int name) =>
        statement.Count == name + 3 && statement[name].Value == Name && (statement[name + 1].Value == "=" || statement[name + 1].Is("to")) ? IsOn(statement[name + 2].Value) : null;

    /// <summary><c>select pg_catalog.set_config('standard_conforming_strings', 'off', false)</c>.</summary>
    private static bool? ByFunction(IReadOnlyList<Token> statement)
    {
        var call = statement[1].Is("pg_catalog") ? 3 : 1;
        return statement.Count >= call + 5 && statement[call].Is("set_config") && statement[call + 2].Value == Name ? IsOn(statement[call + 4].Value) : null;
    }

    /// <summary>As the server reads a boolean setting; what it refuses sets nothing.</summary>
    private static bool? IsOn(string value) => value.ToUpperInvariant() switch
    {
        "ON" or "TRUE" or "YES" or "1" or "DEFAULT" => true,
        "OFF" or "FALSE" or "NO" or "0" => false,
        _ => null,
    };
}
