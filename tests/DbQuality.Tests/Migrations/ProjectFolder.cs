namespace DbQuality.Tests.Migrations;

/// <summary>A project's folder for one test.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("dbquality-plan-").FullName;

    /// <summary>Writes files of one statement each.</summary>
    public ProjectFolder With(params string[] files)
    {
        foreach (var file in files) Write(file, "select 1;");
        return this;
    }

    public ProjectFolder Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public ProjectFolder Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Directory, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
