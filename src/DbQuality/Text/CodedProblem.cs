namespace DbQuality.Text;

/// <summary>
/// What can keep the gate from judging, a code each. What a code means stands here once, and begins its section of <c>docs/errors.md</c>;
/// what is wrong in a case, and what to do, is said where it is found out.
/// </summary>
public sealed class CodedProblem
{
    private CodedProblem(string code, string meaning) => (Code, Meaning) = (code, meaning);

    public static CodedProblem NoPostgres { get; } = new("DBQ001", "There is no PostgreSQL that fits the request");
    public static CodedProblem NoStart { get; } = new("DBQ002", "PostgreSQL is there but does not start");
    public static CodedProblem NotToBeHad { get; } = new("DBQ003", "What the standards want of the database cannot be had");
    public static CodedProblem UnusableServer { get; } = new("DBQ004", "The given server cannot be used");
    public static CodedProblem NoPlaceToWork { get; } = new("DBQ005", "A place to work is missing");
    public static CodedProblem FileAccess { get; } = new("DBQ006", "A file could not be read or written");
    public static CodedProblem NoAnswer { get; } = new("DBQ007", "The gate ended without an answer");
    public static CodedProblem HalfApplied { get; } = new("DBQ008", "A script failed, and the rule that reports it is off or waived");
    public static CodedProblem RuleFailed { get; } = new("DBQ009", "A rule failed");
    public static CodedProblem WrongSetting { get; } = new("DBQ010", "An option, a property, the standards file or a [rule of your own](custom-rules.md) is wrong");
    public static CodedProblem NoMigrations { get; } = new("DBQ011", "There are no migrations where the gate looks");
    public static CodedProblem NotText { get; } = new("DBQ012", "A script is not text");
    public static CodedProblem Unreadable { get; } = new("DBQ013", "A script, a source or a rule of your own cannot be read");
    public static CodedProblem SameName { get; } = new("DBQ014", "Two scripts have the same name in the journal");
    public static CodedProblem ProjectFile { get; } = new("DBQ015", "The project file cannot be read");
    public static CodedProblem TransactionModes { get; } = new("DBQ016", "Two scripts of one stage state different transaction modes");
    public static CodedProblem CannotBeAsked { get; } = new("DBQ017", "A [rule of your own](custom-rules.md) cannot be asked");
    public static CodedProblem NoPlaceForFixes { get; } = new("DBQ018", "`dbquality fix` has no place for its scripts");
    public static CodedProblem Untrusted { get; } = new("DBQ019", "The standards of a stranger's change would run a program or raise rights");
    public static CodedProblem Unwatched { get; } = new("DBQ025", "A script has changed what watches the migrations");
    public static CodedProblem Disturbed { get; } = new("DBQ026", "A script has done something to its database, its roles or its sessions");
    public static CodedProblem NestedTooDeep { get; } = new("DBQ027", "A C# source that says how the project deploys is nested too deep");
    public static CodedProblem EfCore { get; } = new("DBQ028", "The project's EF Core migrations cannot be run");
    public static CodedProblem DiskFull { get; } = new("DBQ029", "A disk is full");
    public static CodedProblem BaselineNotWritten { get; } = new("DBQ030", "The baseline cannot be written");
    public static CodedProblem NoRuntime { get; } = new("DBQ031", "The .NET runtime that the gate runs on is missing");
    public static CodedProblem OtherTool { get; } = new("DBQ032", "A script is written for another tool than the one that would run it");
    public static CodedProblem Unforeseen { get; } = new("DBQ099", "Something that we did not foresee");

    /// <summary>Where nothing can be judged, what the rule script-failed would say.</summary>
    public static CodedProblem ScriptFailed { get; } = new("DBQ701", "Script that fails when it runs");

    /// <summary><c>DBQ001</c>.</summary>
    public string Code { get; }

    /// <summary>Markdown, no full stop.</summary>
    public string Meaning { get; }

    /// <summary>What somebody wrote or named is wrong: exit code 2.</summary>
    /// <param name="message">What is wrong and what to do: one line.</param>
    /// <param name="location">The place in the user's file, where there is one.</param>
    public GateException InConfiguration(string message, SourceSpan? location = null, Exception? inner = null) =>
        new(Trouble.Configuration, Code, message, location, inner);

    /// <summary>The gate could not run: exit code 3.</summary>
    /// <param name="message">What is wrong and what to do: one line.</param>
    /// <param name="location">The place in the user's file, where there is one.</param>
    public GateException InEnvironment(string message, SourceSpan? location = null, Exception? inner = null) =>
        new(Trouble.Environment, Code, message, location, inner);
}
