using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>The changes of type whose values are known to be right.</summary>
internal static partial class TypeChanges
{
    /// <summary>Text instead of a type that has a length.</summary>
    /// <param name="element">The type of a single value, as it is printed.</param>
    public static TypeChange ToText(Column column, string element)
    {
        var isChar = NarrowingType.NameOf(element) != "character varying";
        var type = column.Type.IsArray ? "text[]" : "text";
        return new TypeChange(column, type)
        {
            Forward = value => $"{value}::{type}",
            IsAssignable = true,
            Default = value => Constant(value, "bpchar", "character") is { } constant
                ? $"{SqlText.Literal(isChar ? constant.TrimEnd(' ') : constant)}::{type}"
                : $"({value})::{type}",
            Length = column.Type.IsArray ? null : NarrowingType.LimitOf(element)?.ToString(CultureInfo.InvariantCulture),
            Suits = routine => routine.IsTriggerFunction || routine.Language == "sql",
            KeepsExpressions = !isChar,
            Why = isChar
                ? "Values lose the spaces that filled them up. Comparisons count spaces at the end from now on, where they ignored them."
                : "The values stay as they are, and a check holds them to their length where a single value had one.",
        };
    }

    /// <summary>Moments instead of what a clock on a wall showed.</summary>
    public static TypeChange ToTimestampTz(Column column)
    {
        var precision = column.Type is { Kind: 'b', Modifier: >= 0 and var digits } ? $"({digits})" : "";
        var type = $"timestamp{precision} with time zone{(column.Type.IsArray ? "[]" : "")}";
        return new TypeChange(column, type)
        {
            Forward = value => column.Type.IsArray ? $"{value}::{type}" : $"{value} at time zone 'UTC'",
            Back = value => column.Type.IsArray ? $"{value}::{column.Type.Display}" : $"{value} at time zone 'UTC'",
            Default = Moment,
            // An array has no AT TIME ZONE; its cast takes the session's.
            TimeZone = column.Type.IsArray ? "UTC" : null,
            Suits = routine => routine.IsTriggerFunction && SetsToNow(routine, column.Name),
            Why = "The times are taken as UTC: where those who wrote them had another time zone, put that in its place.",
        };
    }

    public static TypeChange ToJsonb(Column column)
    {
        var type = column.Type.IsArray ? "jsonb[]" : "jsonb";
        return new TypeChange(column, type)
        {
            Forward = value => $"{value}::{type}",
            Back = value => $"{value}::{column.Type.Display}",
            Default = value => Constant(value, "json") is { } constant ? $"{SqlText.Literal(constant)}::{type}" : $"({value})::{type}",
            ComparesAsText = true,
            KeepsExpressions = true,
            Why = "Blanks, the order of keys and all but the last of equal keys are lost. A value with \\u0000 or with a number beyond numeric's range is refused from the first script on.",
        };
    }

    /// <summary>All that <c>money</c> can hold fits, where <c>lc_monetary</c> has two decimals as nearly everywhere.</summary>
    public static TypeChange ToNumeric(Column column)
    {
        const string type = "numeric(19, 2)";
        return new TypeChange(column, type)
        {
            Forward = value => $"{value}::{type}",
            Back = value => $"{value}::money",
            Default = value => MoneyConstant().Match(value) is { Success: true } constant ? constant.Groups[1].Value : $"({value})::{type}",
            Why = "Amounts are read by the server's lc_monetary, with two decimals; the symbol, and with it the currency, is in no value any more.",
        };
    }

    private static string Moment(string value)
    {
        if (Now().IsMatch(value)) return value;
        return UtcNow().Match(value) is { Success: true } now ? now.Groups["now"].Value : $"(({value}) at time zone 'UTC')";
    }

    /// <summary>Each time that the body names the column, it sets it to the present moment.</summary>
    private static bool SetsToNow(Routine routine, string column)
    {
        var tokens = BodyText.Tokens(routine.Body);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsName || tokens[i].Value != column) continue;
            if (i < 2 || !tokens[i - 2].Is("new") || i + 2 >= tokens.Count || tokens[i + 1].Value is not (":=" or "=")) return false;
            var end = tokens.FindIndex(i, token => token.Value == ";");
            if (end < 0 || !Now().IsMatch(string.Concat(tokens[(i + 2)..end].Select(token => token.Value)))) return false;
        }
        return tokens.TrueForAll(token => token.Kind != TokenKind.String || token.Value != column);
    }

    /// <summary>The value of a default that is a constant of one of the types, or of an array of one, and nothing else; null where it is more.</summary>
    /// <param name="types">The first word of each.</param>
    private static string? Constant(string expression, params ReadOnlySpan<string> types)
    {
        if (BodyText.Tokens(expression) is not [{ Kind: TokenKind.String } text, { Value: "::" }, { Kind: TokenKind.Word } type, .. var rest] || !types.Contains(type.Value)) return null;
        return rest.TrueForAll(token => token.Kind == TokenKind.Number || token.Is("varying") || token.Value is "(" or ")" or "[" or "]") ? text.Value : null;
    }

    [GeneratedRegex(@"^\(?([0-9.]+)\)?::money$", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyConstant();

    [GeneratedRegex(@"^(?:(?:now|transaction_timestamp|statement_timestamp|clock_timestamp)\(\)|current_timestamp(?:\(\d\))?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Now();

    // PostgreSQL 14 prints AT TIME ZONE as the function that it is.
    [GeneratedRegex(@"^(?:\((?<now>[a-z_]+(?:\(\d?\))?) AT TIME ZONE '(?:utc|gmt|z)'::text\)|timezone\('(?:utc|gmt|z)'::text, (?<now>(?:now|transaction_timestamp|statement_timestamp|clock_timestamp)\(\)|CURRENT_TIMESTAMP)\))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UtcNow();
}
