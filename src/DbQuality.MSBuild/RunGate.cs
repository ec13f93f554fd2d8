using System.ComponentModel;
using DbQuality.Reports;
using DbQuality.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DbQuality.MSBuild;

/// <summary>
/// Proves a project's migrations: asks the <c>dbquality</c> tool in a process of its own and logs its findings, or
/// repeats the last answer where nothing that could change it has changed.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class RunGate : Task, ICancelableTask, IDisposable
{
    private const long LargestSource = 20L << 20;

    /// <summary>What the tool says where it finds none.</summary>
    private const string NoMigrations = "DBQ011";

    private static readonly string[] ScriptMetadata = ["Stage", "RunKind", "ScriptName", "Group", "Transaction", "IsEmbedded", "Culture"];

    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The folder of the project: relative paths of scripts are relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project's file, at which is shown what has no place in any script.</summary>
    public string ProjectFile { get; set; } = "";

    /// <summary>The full path of <c>dbquality.dll</c>.</summary>
    [Required]
    public string ToolPath { get; set; } = "";

    /// <summary>The folder for the reports and for the kept answer, with a slash at its end.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The scripts, with the metadata Stage, RunKind, ScriptName, Group, Transaction, IsEmbedded and Culture where they are not the default; there may be none.</summary>
    [Required]
    public ITaskItem[] Scripts { get; set; } = [];

    /// <summary>The project's sources: one that has a DbUp program or an EF Core migration says how the scripts run.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Where to write the list of scripts for the tool; empty where it shall look for them itself.</summary>
    public string ScriptsFile { get; set; } = "";

    /// <summary>The tool's options by name, each with its Value, or with the environment Variable to pass it by; one without a value is left out.</summary>
    public ITaskItem[] Options { get; set; } = [];

    /// <summary>The standards file, whether it is there or not.</summary>
    public string StandardsFile { get; set; } = "";

    /// <summary>The baseline, whether it is there or not.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary>The <c>dotnet</c> program that runs the tool.</summary>
    public string DotNetHost { get; set; } = "";

    /// <summary><c>block</c>, <c>report</c> or <c>fix</c>.</summary>
    public string Mode { get; set; } = "block";

    /// <summary>Files are shown with their full paths.</summary>
    public bool FullPaths { get; set; }

    /// <summary>The package is there for every project of the repository: one without migrations is none of the gate's business.</summary>
    public bool MayBeEmpty { get; set; }

    private string Host => DotNetHost.Length > 0 ? DotNetHost : "dotnet";

    private string AnswerFile => Path.Combine(OutputDirectory, OwnFiles.Answer);

    public override bool Execute()
    {
        if (EfTool.Builds(BuildEngine))
        {
            Log.LogMessage(MessageImportance.High, "dotnet ef builds the project to change its migrations, so the gate stands aside. The next build judges them.");
            return true;
        }

        var diagnostics = new Diagnostics(Log, ProjectFile, Mode == "report", FullPaths);
        try
        {
            if (MayBeEmpty && !HasMigrations())
            {
                LogEmpty();
                return true;
            }

            OwnFolder.Prepare(OutputDirectory, ProjectDirectory);
            var fingerprint = FingerprintOfQuestion();
            if (Answer.Recall(AnswerFile, fingerprint) is { } answer) Repeat(answer, diagnostics);
            else Ask(fingerprint, diagnostics);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            if (FullDisk.Caused(unreadable)) diagnostics.Error("DBQ029", $"A file could not be written: {unreadable.Message} Make room on its disk, or name a folder on another one: DbQualityOutputDirectory.");
            else diagnostics.Error("DBQ006", $"A file could not be read or written: {unreadable.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    public void Cancel() => cancellation.Cancel();

    public void Dispose() => cancellation.Dispose();

    private void Repeat(Answer answer, Diagnostics diagnostics)
    {
        foreach (var record in answer.Records) diagnostics.Log(record, isKept: true);
        // The file is the gate's output for Visual Studio's up-to-date check: newer than every input that was looked at.
        File.SetLastWriteTimeUtc(AnswerFile, DateTime.UtcNow);
        Log.LogMessage(MessageImportance.Low, "The scripts, the standards and the options have not changed: the last answer holds.");
    }

    /// <summary>Whether anything here may be one, at a glance.</summary>
    private bool HasMigrations() =>
        Scripts.Length > 0 || File.Exists(FullPath(StandardsFile)) || Sources.Select(FullPath).Any(HasProgram)
        || Array.Exists(Options, option => option.ItemSpec is "--runner" or "--runner-command" && option.GetMetadata("Value").Length > 0);

    private void LogEmpty() => Log.LogMessage(MessageImportance.Low, "The project has no migrations, so the gate has nothing to judge.");

    private void Ask(string fingerprint, Diagnostics diagnostics)
    {
        if (File.Exists(AnswerFile) && OwnFiles.IsOwn(AnswerFile)) File.Delete(AnswerFile);
        var started = DateTime.UtcNow;
        var records = new List<BuildRecord>();
        var verdict = "";
        Tool tool;
        try
        {
            tool = Tool.Start(Host, Arguments(), Variables(), ProjectDirectory);
        }
        catch (Win32Exception missing)
        {
            diagnostics.Error(MissingRuntime.Code, MissingRuntime.Message(Host, missing.Message));
            return;
        }

        using (tool)
        using (cancellation.Token.Register(tool.Cancel))
        using (var patience = new Patience(Options, Mode == "fix", tool))
        {
            foreach (var record in tool.Lines().Select(BuildRecord.Parse))
            {
                if (record.Kind == "verdict") verdict = record[1];
                records.Add(record);
                if (MayBeEmpty && record.Kind == "finding" && record[2] == NoMigrations) LogEmpty();
                else diagnostics.Log(record, isKept: false);
            }

            if (cancellation.IsCancellationRequested) return;
            if (verdict.Length == 0 && patience.IsOver) diagnostics.Error("DBQ007", $"The gate's program had not ended {patience.Limit.TotalSeconds:0} seconds after its start, longer than any time limit allows, and was stopped. Nothing was judged.");
            else if (verdict.Length == 0) Died(tool, diagnostics);
        }

        if (verdict is "clean" or "blocked" && !records.Exists(record => record.Kind == "once")) Answer.Keep(AnswerFile, fingerprint, records, ReportsSince(started));
        if (verdict == "failed" && !records.Exists(record => record.Kind == "finding"))
            diagnostics.Error("DBQ007", "The gate could not judge the migrations and did not say why. Run dbquality check to see it.");
    }

    private void Died(Tool tool, Diagnostics diagnostics)
    {
        var said = tool.Errors;
        if (MissingRuntime.Found(tool.ExitCode, said) is { } found)
        {
            diagnostics.Error(MissingRuntime.Code, MissingRuntime.Message(Host, found));
            return;
        }

        diagnostics.Error("DBQ007", $"The gate ended with exit code {tool.ExitCode} before it had judged the migrations."
            + (said.Length > 0 ? $" Its last words: {MessageText.Of(said)}" : " Run dbquality check to see why."));
    }

    private List<string> Arguments()
    {
        List<string> arguments = ["exec", ToolPath, "check", ProjectDirectory, "--format", "msbuild", "--reports", OutputDirectory];
        if (ScriptsFile.Length > 0) arguments.AddRange(["--scripts-file", WriteScriptsFile()]);
        foreach (var option in Options)
        {
            var value = option.GetMetadata("Value");
            if (value.Length > 0 && option.GetMetadata("Variable").Length == 0) arguments.AddRange([option.ItemSpec, value]);
        }

        foreach (var property in Raised()) arguments.AddRange(["--property", property]);
        Log.LogMessage(MessageImportance.Low, ProcessArguments.Join(arguments));
        return arguments;
    }

    /// <summary>What the targets have not said already.</summary>
    private IEnumerable<string> Raised() => RaisedWarnings.Of(BuildEngine).Where(property => !Array.Exists(Options, option => option.GetMetadata("Value") == property));

    /// <summary>The options that go by environment variable instead.</summary>
    private IEnumerable<KeyValuePair<string, string>> Variables() =>
        from option in Options
        let name = option.GetMetadata("Variable")
        let value = option.GetMetadata("Value")
        where name.Length > 0 && value.Length > 0
        select new KeyValuePair<string, string>(name, value);

    /// <summary>One script a line: full path, stage, run kind, name in the journal, group, transaction mode, embedded; an empty field is the default.</summary>
    private string WriteScriptsFile()
    {
        OwnFolder.Write(ScriptsFile, Scripts.Select(script => Line(script).ToString()));
        return ScriptsFile;
    }

    private BuildRecord Line(ITaskItem script) =>
        BuildRecord.Of([FullPath(script), .. ScriptMetadata.Select(script.GetMetadata)]);

    private string FingerprintOfQuestion()
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add(ProjectDirectory).AddProgram(Path.GetDirectoryName(ToolPath)!)
            .Add(typeof(RunGate).Assembly.ManifestModule.ModuleVersionId.ToString()).AddEnvironment("DBQUALITY_");
        foreach (var option in Options) fingerprint.Add(option.ItemSpec).Add(option.GetMetadata("Value"));
        foreach (var property in Raised()) fingerprint.Add(property);
        fingerprint.AddContent("standards", FullPath(StandardsFile)).AddContent("baseline", FullPath(BaselineFile));
        foreach (var script in Scripts) fingerprint.AddContent(Line(script).ToString(), FullPath(script));
        foreach (var source in Sources.Select(FullPath).Where(HasProgram)) fingerprint.AddContent(source, source);
        return fingerprint.Value();
    }

    private static bool HasProgram(string source)
    {
        if (!InputFile.IsRegular(source)) return false;
        using var file = InputFile.Open(source);
        // Of what nobody writes by hand the bytes are compared, whatever is in it.
        if (file.Length > LargestSource) return true;
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        return text.IndexOf("DeployChanges", StringComparison.Ordinal) >= 0 || text.IndexOf("MigrationBuilder", StringComparison.Ordinal) >= 0;
    }

    private IEnumerable<string> ReportsSince(DateTime started) =>
        // File systems round times down; two seconds is the coarsest (FAT).
        OwnFiles.ReportsIn(OutputDirectory).Where(file => File.GetLastWriteTimeUtc(file) >= started.AddSeconds(-2));

    private string FullPath(ITaskItem script) => FullPath(script.ItemSpec);

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));
}
