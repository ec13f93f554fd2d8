using System.Text;

namespace DbQuality.Sql;

/// <summary>The names in an object's identity as event triggers print it.</summary>
/// <param name="Name">Without schema and quotes.</param>
/// <param name="Table">What the object belongs to, where the identity says so.</param>
internal readonly record struct ObjectIdentity(string Name, string? Table)
{
    /// <summary>Reads <c>public.t</c>, <c>public.t.c</c> of a column, <c>trg on public.t</c>, <c>s."F"(integer)</c>.</summary>
    public static ObjectIdentity Parse(string identity, bool isColumn)
    {
        var position = 0;
        var names = Names(identity, ref position);
        if (isColumn && names.Count > 1) return new(names[^1], names[^2]);
        var on = identity.IndexOf(" on ", position, StringComparison.Ordinal);
        if (on < 0) return new(names[^1], null);
        position = on + 4;
        return new(names[^1], Names(identity, ref position)[^1]);
    }

    private static List<string> Names(string identity, ref int position)
    {
        var names = new List<string>();
        while (true)
        {
            names.Add(ReadName(identity, ref position));
            if (position >= identity.Length || identity[position] != '.') return names;
            position++;
        }
    }

    private static string ReadName(string identity, ref int position)
    {
        var name = new StringBuilder();
        var quoted = false;
        for (; position < identity.Length; position++)
        {
            var c = identity[position];
            if (c == '"')
            {
                if (quoted && position + 1 < identity.Length && identity[position + 1] == '"') { name.Append('"'); position++; }
                else quoted = !quoted;
            }
            else if (!quoted && (c is '.' or '(' or ' ')) break;
            else name.Append(c);
        }
        return name.ToString();
    }
}
