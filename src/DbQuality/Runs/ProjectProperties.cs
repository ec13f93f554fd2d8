using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>What a project says of the gate in MSBuild's properties, wherever they are set: what its build would hear.</summary>
public sealed record ProjectProperties
{
    /// <summary>Those that have an option: <c>DbQualityRunnerCommand</c> is <c>--runner-command</c>.</summary>
    private static readonly string[] WithOption =
    [
        "DbQualityStandards", "DbQualityBaseline", "DbQualityPostgres", "DbQualityPostgresVersion", "DbQualityRunner", "DbQualityRunnerCommand", "DbQualityTrust", "DbQualityBaseStandards",
        "DbQualityDiskLimit", "DbQualityMemoryLimit", "DbQualityObjectLimit", "DbQualityStatementTimeout", "DbQualityProfile", "DbQualityFailOn", "DbQualityTimeout",
    ];

    private const string ModeName = "DbQualityMode", OwnTreat = "DbQualityTreatWarningsAsErrors", Treat = "TreatWarningsAsErrors", Continue = "ContinueOnError",
        MSBuildTreat = "MSBuildTreatWarningsAsErrors";

    private static readonly string[] Hidden = ["NoWarn", "MSBuildWarningsAsMessages"], Raised = ["WarningsAsErrors", "MSBuildWarningsAsErrors"],
        Spared = ["WarningsNotAsErrors", "MSBuildWarningsNotAsErrors"], Later = ["DbQualityBase", "DbQualityTypes"];

    private IReadOnlyDictionary<string, string> values = new Dictionary<string, string>();

    /// <summary>A folder without a project, or a project that says nothing.</summary>
    public static ProjectProperties None { get; } = new();

    /// <summary>All that are read.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. WithOption, ModeName, OwnTreat, Treat, MSBuildTreat, Continue, .. Hidden, .. Raised, .. Spared, .. Later];

    /// <summary>Why some were not read.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>The whole evaluation, where MSBuild was asked.</summary>
    internal EvaluatedProject? Evaluated { get; init; }

    /// <summary><c>block</c>, <c>report</c>, <c>fix</c> or <c>off</c>.</summary>
    public string Mode => Value(ModeName) ?? "block";

    /// <summary>The property that an option has in MSBuild, where the project sets it; <c>--runner-command</c>: <c>DbQualityRunnerCommand</c>.</summary>
    public string? ForOption(string option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var name = "DbQuality" + option.Replace("-", "", StringComparison.Ordinal);
        return WithOption.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } known ? Value(known) : null;
    }

    /// <summary>What they make of severities.</summary>
    public ProjectSeverities Severities => new()
    {
        WarnOnly = Mode == "report" || Value(Continue) is { } go && (Is(go, "true") || Is(go, "WarnAndContinue")),
        TreatWarningsAsErrors = Is(Value(OwnTreat) ?? Value(Treat), "true"),
        EveryWarningIsError = Is(Value(MSBuildTreat), "true"),
        NoWarn = Codes(Hidden),
        WarningsAsErrors = Codes(Raised),
        WarningsNotAsErrors = Codes(Spared),
    };

    /// <summary>Of the project file at a path, or of the only one in that folder.</summary>
    /// <param name="trust">A stranger's project is not evaluated: that could read whatever is on this machine.</param>
    /// <exception cref="GateException">DBQ010: a property has a value that means nothing.</exception>
    public static async Task<ProjectProperties> ReadAsync(string path, Trust trust, CancellationToken cancellationToken)
    {
        if (ProjectLocation.Of(path).File is not { } file) return None;
        var inputs = ProjectInputs.Of(file, Names);
        if (!inputs.Speak && (trust == Trust.Owner || !ProjectItems.NeedsMSBuild(file))) return None;
        if (trust == Trust.Owner) return new() { Notes = [Unread(file, "with --trust owner they are the change's own. What the owner wants is said by options")] };
        if (await KeptEvaluations.OfAsync(file, inputs, Names, cancellationToken) is not { } evaluated)
            return new() { Notes = inputs.Speak ? [Unread(file, "no SDK's MSBuild answers. Install the .NET SDK, or say by options what they say")] : [] };
        return new ProjectProperties { values = evaluated.Properties, Evaluated = evaluated }.Verified(file);
    }

    /// <param name="stated">Each <c>NAME=VALUE</c>: a build knows them already.</param>
    public static ProjectProperties Of(IEnumerable<string> stated) => new()
    {
        values = stated.Select(pair => pair.Split('=', 2)).Where(pair => pair is [_, { Length: > 0 }])
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>As the build refuses it.</summary>
    private ProjectProperties Verified(string file)
    {
        if (Mode is not ("block" or "report" or "fix" or "off")) throw Refused($"{ModeName}={Mode} is no mode. Use block, report, fix or off.");
        if (Later.FirstOrDefault(name => Value(name) is { } value && !Is(value, "false") && !Is(value, "off")) is { } later)
            throw Refused($"{later} is not available in this version. Remove the property.");
        return this;

        GateException Refused(string message) => CodedProblem.WrongSetting.InConfiguration(message, SourceSpan.Start(Path.GetFileName(file)));
    }

    private string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static bool Is(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    private HashSet<string> Codes(string[] names) => names.SelectMany(name => (Value(name) ?? "").Split([';', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static PlanNote Unread(string file, string because) =>
        new($"The project's MSBuild properties (DbQuality…, NoWarn, TreatWarningsAsErrors and their like) are not read: {because}.", SourceSpan.Start(Path.GetFileName(file)));
}
