using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>The names that PostgreSQL gives to constraints that have none (<c>ChooseConstraintName</c>).</summary>
internal static partial class GeneratedName
{
    public static bool Is(Constraint constraint)
    {
        var columns = string.Join('_', constraint.Columns.Select(column => column.Name));
        var (part, label) = constraint.Kind switch
        {
            ConstraintKind.PrimaryKey => ("", "pkey"),
            ConstraintKind.Unique => (columns, "key"),
            ConstraintKind.ForeignKey => (columns, "fkey"),
            ConstraintKind.Exclusion => (columns, "excl"),
            // Only a check of a single column is called by it.
            _ => (constraint.Columns.Count == 1 ? columns : "", "check"),
        };
        var number = Number().Match(constraint.Name).Value;
        return constraint.Name == Made(constraint.Table.Name, part, label) || constraint.Name == Made(constraint.Table.Name, part, label + number);
    }

    /// <summary><c>makeObjectName</c>: the longer of the two parts gives way until the whole fits.</summary>
    private static string Made(string table, string part, string label)
    {
        var room = NameLimit.Bytes - label.Length - 1 - (part.Length > 0 ? 1 : 0);
        var (first, second) = (Encoding.UTF8.GetByteCount(table), Encoding.UTF8.GetByteCount(part));
        while (first + second > room)
        {
            if (first > second) first--;
            else second--;
        }
        return string.Join('_', new[] { Clip(table, first), Clip(part, second), label }.Where(text => text.Length > 0));
    }

    private static string Clip(string text, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > bytes) text = text[..^1];
        return text;
    }

    [GeneratedRegex(@"\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
