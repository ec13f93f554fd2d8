using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// A statement with places that the team's program fills before it sends it: psql's <c>:name</c>, <c>:'name'</c> and <c>:"name"</c>,
/// Flyway's <c>${name}</c>, DbUp's <c>$name$</c>. Whatever stands there when it is sent is taken for the value.
/// </summary>
internal sealed partial class PlaceholderText
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private readonly Regex pattern;

    private PlaceholderText(StatementReference reference, Regex pattern)
    {
        Reference = reference;
        this.pattern = pattern;
    }

    public StatementReference Reference { get; }

    /// <summary>Null where it has no such place.</summary>
    public static PlaceholderText? Of(StatementReference reference)
    {
        // A seed of megabytes has none.
        if (reference.Statement.Length > LargeText.Smallest) return null;
        var text = Joined(reference.Statement);
        var places = Place().Matches(text);
        if (places.Count == 0) return null;
        var pattern = new System.Text.StringBuilder("^");
        var end = 0;
        foreach (Match place in places)
        {
            pattern.Append(Regex.Escape(text[end..place.Index])).Append(".+?");
            end = place.Index + place.Length;
        }
        pattern.Append(Regex.Escape(text[end..])).Append('$');
        return new PlaceholderText(reference, new Regex(pattern.ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant, Longest));
    }

    public bool IsTextOf(Statement sent)
    {
        try
        {
            return pattern.IsMatch(Joined(sent));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>As written, without white space and comments between the tokens: a place may be a part of one.</summary>
    private static string Joined(Statement statement) =>
        statement.Sql is var sql ? string.Concat(statement.ReadTokens().Select(token => sql.Substring(token.Start - statement.Start, token.Length))) : "";

    // Not a cast (::), nor the bounds of an array's slice where they are numbers.
    [GeneratedRegex(@"\$\{[^{}]+\}|(?<!:):(?:[A-Za-z_]\w*|'[A-Za-z_]\w*'|""[A-Za-z_]\w*"")|\$[A-Za-z_][\w-]*\$")]
    private static partial Regex Place();
}
