using System.Reflection;
using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>The JSON schema by which editors complete and check <c>standards.yaml</c>: it ships beside the program.</summary>
public static class StandardsSchema
{
    private const string FileName = "standards.schema.json";

    private const string Folder = "/src/DbQuality/Standards/";

    private const string Repository = "https://raw.githubusercontent.com/dbquality/dbquality/";

    /// <summary>Where everybody's editor finds the schema of this very version; editors fetch it once and keep it.</summary>
    public static string Address { get; } = $"{Repository}v{Version}{Folder}{FileName}";

    /// <summary>The whole text.</summary>
    public static string Text => InputFile.ReadText(Path.Combine(AppContext.BaseDirectory, FileName), InputFile.LargestText);

    /// <summary>Whether a file is a copy of the schema, of whatever version.</summary>
    public static bool IsCopy(string file) =>
        new FileInfo(file).Length <= InputFile.LargestText && InputFile.ReadText(file, InputFile.LargestText).Contains($"\"$id\": \"{Repository}main{Folder}{FileName}\"", StringComparison.Ordinal);

    private static string Version => typeof(StandardsSchema).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
