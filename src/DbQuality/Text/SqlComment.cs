namespace DbQuality.Text;

/// <summary>Comments as SQL writes them.</summary>
internal static class SqlComment
{
    /// <summary>A comment of one line, without its line end. Whatever names and values are in the text, it ends where the line does, and is no variable to DbUp.</summary>
    public static string Of(string text)
    {
        var line = MessageText.Of(VisibleText.Of(text));
        return "-- " + (IsVariable(line) ? line.Replace("$", @"\u0024", StringComparison.Ordinal) : line);
    }

    /// <summary>Between two dollar signs DbUp sees the name of a variable, also in a comment.</summary>
    private static bool IsVariable(string line) => line.AsSpan().Count('$') > 1;
}
