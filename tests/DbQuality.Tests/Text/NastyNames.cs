namespace DbQuality.Tests.Text;

/// <summary>What may be in a name, and means something to one of those who are told it. All fit into PostgreSQL's 63 bytes.</summary>
internal static class NastyNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "line\ndelete from victims;--",
        "line\r\nhe said: error DBQ999: it",
        "return\rover",
        "separator\u2028and\u2029next\u0085line",
        "red\u001b[31m",
        "title\u001b]0;owned\u0007",
        "one\u009b2J",
        "back\b\b\b\bspace",
        "half\fpage\vtab\ttab",
        "del\u007f",
        "quotes\"'\"\"''",
        "back\\slash\\n\\",
        "*/ comment /* in",
        "-- dash dbquality:ignore DBQ202",
        "$$; delete from victims; $$",
        "$tag$ and $body$",
        "--> arrow <!--",
        "``` fence ` tick ``",
        "pipe | cell || x",
        "<script>alert(1)</script>",
        "[click](http://evil.example)",
        "![image](http://evil.example)",
        "*bold* _low_ # head & &lt;",
        "%0A%25 $(Property) @(Item) ; %(Meta)",
        "{0} {{x}} {table}",
        "bidi \u202e gnitsil \u2066x\u2069",
        "zero\u200bwidth\ufeff\u00adhyphen",
        "tag\U000e0041\U000e0042",
        "🐘🐘 \u200d emoji 👩‍💻",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        ": # [yaml] {x: y} - & * ! | > ' \" % @ `",
        "- item",
        " leading and trailing ",
        "null",
        "ﬁ\u0301combining",
    ];

    /// <summary>Whether nothing but characters and line feeds is in a text.</summary>
    public static bool IsPlain(string text) => !text.Any(c => c is not ('\n' or '\t') && (char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029' or '\u200b' or '\ufeff' or '\u00ad'));
}
