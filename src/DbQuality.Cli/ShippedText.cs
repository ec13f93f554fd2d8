namespace DbQuality.Cli;

/// <summary>Texts that ship inside the tool.</summary>
internal static class ShippedText
{
    /// <param name="name">Such as <c>docs/errors.md</c>.</param>
    /// <returns>The text with <c>\n</c> between its lines.</returns>
    public static string Read(string name)
    {
        using var text = typeof(ShippedText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} does not ship with the tool.");
        using var reader = new StreamReader(text);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
