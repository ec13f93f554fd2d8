using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>Which of the projects that a program consists of a file or a type belongs to, by their folders and the text of their sources.</summary>
internal sealed class ProjectTypes(string folder, IReadOnlyList<string> others, CancellationToken cancellationToken)
{
    /// <summary>The compiler makes it of top-level statements, where no source declares it.</summary>
    private const string Program = "Program";

    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);
    private readonly List<string> files = [];

    /// <summary>Full paths of the sources that declare what was asked for: the answers depend on them.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The name of the project that is referred to and whose file it is; null: this project's.</summary>
    public string? OtherWith(string file)
    {
        var owner = others.Append(folder).Where(candidate => IsIn(candidate, file)).MaxBy(candidate => candidate.Length);
        return owner is null || owner == folder ? null : NameOf(owner);
    }

    /// <summary>The name of the project that is referred to and that alone declares the type; null: this project's, as far as sources say.</summary>
    public string? OtherThatDeclares(string type)
    {
        if (known.TryGetValue(type, out var answer)) return answer;
        answer = Declares(folder, type) || type == Program ? null : others.FirstOrDefault(other => Declares(other, type)) is { } other ? NameOf(other) : null;
        known.Add(type, answer);
        return answer;
    }

    private bool Declares(string project, string type)
    {
        var declaration = new Regex($@"\b(class|struct|record|interface|enum)\s+{Regex.Escape(type)}\b", RegexOptions.NonBacktracking);
        var file = ProgramSources.Mentioning([Encoding.UTF8.GetBytes(type)], project, cancellationToken).FirstOrDefault(file => declaration.IsMatch(TextOf(file)));
        if (file is not null) files.Add(file);
        return file is not null;
    }

    private static string TextOf(string file)
    {
        try
        {
            return InputFile.ReadText(file, InputFile.LargestSource);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What the compiler cannot read either is the build's to report.
            return "";
        }
    }

    private static string NameOf(string project) =>
        Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(project, "*.*proj").Order(StringComparer.Ordinal).FirstOrDefault() ?? project);

    private static bool IsIn(string folder, string file) => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
