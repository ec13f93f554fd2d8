using System.Runtime.CompilerServices;

namespace DbQuality.Catalog.Reading;

/// <summary>Where the columns of a query's result are: each is taken once by its name, before the first row.</summary>
/// <param name="query">The query's name, for what is said.</param>
/// <param name="names">The columns' names, in the order of the result.</param>
internal sealed class ResultColumns(string query, IReadOnlyList<string> names)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The place of the column that has the very name of the variable.</summary>
    /// <exception cref="InvalidOperationException">The query has no such column, or it is taken twice.</exception>
    public ResultColumns Take(out int place, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        place = -1;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) place = i;
        }
        if (place < 0) throw Disagreement($"has no column {name}, which its reader reads");
        return taken.Add(name) ? this : throw Disagreement($"has its column {name} read twice");
    }

    /// <exception cref="InvalidOperationException">The query has a column that nobody takes, or one twice.</exception>
    public void Complete()
    {
        if (names.FirstOrDefault(name => !taken.Contains(name)) is { } unread) throw Disagreement($"has a column {unread}, which its reader does not read");
        if (names.Count > taken.Count) throw Disagreement($"has {names.Count} columns, some by the same name");
    }

    private InvalidOperationException Disagreement(string what) => new($"Catalog query {query} {what}.");
}
