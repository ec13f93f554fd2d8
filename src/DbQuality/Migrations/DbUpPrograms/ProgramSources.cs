using System.IO.Enumeration;
using DbQuality.Text;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>A project's C# files, without those of other projects below it and without what a build makes.</summary>
internal static class ProgramSources
{
    /// <summary>Full paths of the files that mention one of <paramref name="words"/>, in a fixed order.</summary>
    public static IReadOnlyList<string> Mentioning(IReadOnlyList<ReadOnlyMemory<byte>> words, string directory, CancellationToken cancellationToken)
    {
        var files = new FileSystemEnumerable<string>(
            directory,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".cs", StringComparison.OrdinalIgnoreCase),
            // A link to a folder may lead back to where it stands.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !IsOutput(entry.FileName) && !IsProject(entry.ToFullPath()),
        };
        return [.. files.Where(file => Mentions(file, words, cancellationToken)).Order(StringComparer.Ordinal)];
    }

    private static bool IsOutput(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || name.Equals("bin", StringComparison.OrdinalIgnoreCase) || name.Equals("obj", StringComparison.OrdinalIgnoreCase)
        || name.Equals("node_modules", StringComparison.Ordinal);

    private static bool IsProject(string folder) => Directory.EnumerateFiles(folder, "*.*proj").Any();

    private static bool Mentions(string file, IReadOnlyList<ReadOnlyMemory<byte>> words, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var stream = InputFile.Open(file);
            var buffer = new byte[64 * 1024];
            var longest = words.Max(word => word.Length);
            // A word may lie across two pieces.
            for (int kept = 0, read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                var piece = buffer.AsSpan(0, kept + read);
                foreach (var word in words) if (piece.IndexOf(word.Span) >= 0) return true;
                kept = Math.Min(longest - 1, piece.Length);
                piece[^kept..].CopyTo(buffer);
            }
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What the compiler cannot read either is the build's to report.
            return false;
        }
    }
}
