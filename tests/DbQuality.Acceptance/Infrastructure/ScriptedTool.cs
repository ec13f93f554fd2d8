namespace DbQuality.Acceptance.Infrastructure;

/// <summary>
/// A shell script in the place of the <c>dotnet</c> that runs the tool: says what a test wants the task to hear.
/// Only for the task's side of the conversation; what the tool itself says is tested with the tool.
/// </summary>
public sealed class ScriptedTool : IDisposable
{
    private readonly TestProject project;

    public ScriptedTool(PackedPackage package)
    {
        project = new TestProject(package).WithLibrary();
        project.Write("migrations/0001_tasks.sql", TestProject.CleanTable);
    }

    public TestProject Project => project;

    private string Script => Path.Combine(project.Directory, "host.sh");

    /// <summary>How often the task has asked.</summary>
    public int Asked => File.Exists(project.FilePath("asked")) ? File.ReadAllLines(project.FilePath("asked")).Length : 0;

    /// <summary>Records as the tool would write them, with \t for tabs.</summary>
    public void Says(params string[] records) => Does("cat <<'RECORDS'\n" + string.Join("\n", records) + "\nRECORDS");

    public void Does(string commands)
    {
        File.WriteAllText(Script, $"#!/bin/sh\necho \"$*\" >> '{project.FilePath("asked")}'\n{commands}\n");
        File.SetUnixFileMode(Script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public Task<BuildResult> BuildAsync(params string[] arguments) =>
        project.BuildAsync(["-t:DbQualityGate", $"-p:DOTNET_HOST_PATH={Script}", .. arguments]);

    public void Dispose() => project.Dispose();
}
