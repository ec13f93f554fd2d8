namespace DbQuality.Text;

/// <summary>
/// A stretch of a file. Lines and columns count from 1; a column counts UTF-16 code units, as MSBuild,
/// editors and SARIF (<c>columnKind: utf16CodeUnits</c>) do; the end is exclusive.
/// </summary>
/// <param name="File">The path as the user should see it: relative to the project, with forward slashes.</param>
public sealed record SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    /// <summary>A whole file, where no line is to blame.</summary>
    public static SourceSpan Start(string file) => new(file, 1, 1, 1, 1);

    public int CompareTo(SourceSpan? other)
    {
        if (other is null) return 1;
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        return (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() => $"{File}({Line},{Column})";
}
