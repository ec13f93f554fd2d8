namespace DbQuality.Acceptance.Infrastructure;

/// <summary>
/// A shell script in the place of the <c>dotnet</c> that runs the tool: says what a test wants the task to hear.
/// Only for the task's side of the conversation; what the tool itself says is tested with the tool.
/// </summary>
public sealed class ScriptedTool
{
    private readonly TestProject project;

    public ScriptedTool(TestProject project) => this.project = project;

    public string Script => Path.Combine(project.Top, "host.sh");

    private string AskedFile => Path.Combine(project.Top, "asked");

    /// <summary>The arguments of each run that the task has started.</summary>
    public IReadOnlyList<string> Questions => File.Exists(AskedFile) ? File.ReadAllLines(AskedFile) : [];

    public int Asked => Questions.Count;

    /// <summary>Records as the tool would write them, with \t for tabs.</summary>
    public void Says(params string[] records) => Does("cat <<'RECORDS'\n" + string.Join("\n", records) + "\nRECORDS");

    public void Does(string commands)
    {
        File.WriteAllText(Script, $"#!/bin/sh\necho \"$*\" >> '{AskedFile}'\n{commands}\n");
        File.SetUnixFileMode(Script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The gate alone.</summary>
    public Task<BuildResult> AskAsync(params string[] arguments) => BuildAsync(["-t:DbQualityGate", .. arguments]);

    public Task<BuildResult> BuildAsync(params string[] arguments) => project.BuildAsync([$"-p:DOTNET_HOST_PATH={Script}", .. arguments]);
}
