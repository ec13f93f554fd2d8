using System.Text;

namespace DbQuality.Fixes;

/// <summary>What differs between two texts, line by line, as the hunks of a unified diff.</summary>
internal static class LineDiff
{
    /// <summary>Lines around a change.</summary>
    private const int Context = 3;

    /// <summary>Of larger tables the whole middle is shown as replaced.</summary>
    private const int MostCells = 16_000_000;

    public static string Hunks(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var lines = Compare(old, now);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Sign == ' ')
            {
                i++;
                continue;
            }
            var (first, last) = (Math.Max(0, i - Context), i);
            for (var next = i; next < lines.Count && next <= last + (2 * Context) + 1; next++) last = lines[next].Sign == ' ' ? last : next;
            var end = Math.Min(lines.Count, last + Context + 1);
            Append(text, lines, first, end);
            i = end;
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<(char Sign, string Line)> lines, int first, int end)
    {
        var (before, now) = (lines.Take(first).Count(line => line.Sign != '+'), lines.Take(first).Count(line => line.Sign != '-'));
        var hunk = lines[first..end];
        text.Append("@@ -").Append(Range(before, hunk.Count(line => line.Sign != '+'))).Append(" +").Append(Range(now, hunk.Count(line => line.Sign != '-'))).Append(" @@\n");
        foreach (var (sign, line) in hunk)
        {
            text.Append(sign).Append(line);
            if (!line.EndsWith('\n')) text.Append("\n\\ No newline at end of file\n");
        }
    }

    private static string Range(int before, int count) => $"{(count == 0 ? before : before + 1)},{count}";

    private static List<(char Sign, string Line)> Compare(List<string> old, List<string> now)
    {
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        return
        [
            .. old.Take(head).Select(line => (' ', line)),
            .. Middle(old[head..^tail], now[head..^tail]),
            .. old.Skip(old.Count - tail).Select(line => (' ', line)),
        ];
    }

    /// <summary>By the longest common subsequence.</summary>
    private static List<(char Sign, string Line)> Middle(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MostCells) return [.. old.Select(line => ('-', line)), .. now.Select(line => ('+', line))];
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--) common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var lines = new List<(char Sign, string Line)>();
        var (left, right) = (0, 0);
        while (left < old.Count || right < now.Count)
        {
            if (left < old.Count && right < now.Count && old[left] == now[right])
            {
                lines.Add((' ', old[left++]));
                right++;
            }
            else if (left < old.Count && (right == now.Count || common[left + 1, right] >= common[left, right + 1])) lines.Add(('-', old[left++]));
            else lines.Add(('+', now[right++]));
        }
        return lines;
    }

    /// <summary>Each with its end.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
