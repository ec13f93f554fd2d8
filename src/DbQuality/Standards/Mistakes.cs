using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>What is wrong with a file, gathered while the rest of it is read: whoever wrote it is told all at once.</summary>
internal sealed class Mistakes
{
    private readonly List<GateException> found = [];

    public int Count => found.Count;

    /// <summary>Reads a part of a file; what is wrong with it is noted, and the fallback stands for it, so that the next part is read too.</summary>
    /// <param name="mistakes">Null: the first mistake is thrown at once.</param>
    public static T Gather<T>(Mistakes? mistakes, Func<T> read, T fallback)
    {
        if (mistakes is null) return read();
        try
        {
            return read();
        }
        catch (GateException mistake)
        {
            mistakes.Add(mistake);
            return fallback;
        }
    }

    /// <summary>Reads each of several parts, without those that something is wrong with.</summary>
    public static IReadOnlyList<TResult> GatherEach<T, TResult>(Mistakes? mistakes, IEnumerable<T> parts, Func<T, TResult> read)
    {
        var results = new List<TResult>();
        foreach (var part in parts)
        {
            Gather(mistakes, () =>
            {
                results.Add(read(part));
                return true;
            }, fallback: false);
        }
        return results;
    }

    /// <summary>Notes one; what is read twice is told once.</summary>
    public void Add(GateException mistake)
    {
        if (!found.Exists(other => other.Location == mistake.Location && other.Message == mistake.Message)) found.Add(mistake);
    }

    /// <exception cref="GateException">The first by its place, with the others.</exception>
    public void Throw()
    {
        if (found.Count == 0) return;
        var inOrder = found.OrderBy(mistake => mistake.Location).ToList();
        inOrder[0].Further = inOrder[1..];
        throw inOrder[0];
    }
}
