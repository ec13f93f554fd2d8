namespace DbQuality.Hostile;

/// <summary>Text in the files of a folder; links are not followed, and what is no file is not opened.</summary>
internal static class FileText
{
    private const long Longest = 8 << 20;

    public static bool Contains(string folder, string text) => Of(folder, "*").Any(file => file.Text.Contains(text, StringComparison.Ordinal));

    /// <param name="wanted">A pattern of files; "code of" or "comments of" before it leaves only that of their SQL.</param>
    public static IEnumerable<(string Path, string Text)> Of(string folder, string wanted) =>
        from file in Files(new DirectoryInfo(folder))
        let path = Path.GetRelativePath(folder, file.FullName)
        where Pattern.IsAny([wanted[(wanted.LastIndexOf(' ') + 1)..]], path)
        let text = File.ReadAllText(file.FullName)
        select (path, wanted.StartsWith("code of ", StringComparison.Ordinal) ? SqlParts.Code(text) : wanted.StartsWith("comments of ", StringComparison.Ordinal) ? SqlParts.Comments(text) : text);

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            if (entry is DirectoryInfo { LinkTarget: null } below) foreach (var file in Files(below)) yield return file;
            if (entry is FileInfo { LinkTarget: null, Length: > 0 and < Longest } found) yield return found;
        }
    }
}
