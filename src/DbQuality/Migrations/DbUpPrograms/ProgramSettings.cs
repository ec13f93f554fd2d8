using DbQuality.Migrations.Plan;
using DbQuality.Standards;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>The engines' settings as one: what they agree on, and remarks where they do not.</summary>
internal sealed class ProgramSettings
{
    /// <summary>Taken where a project does not say which DbUp it has.</summary>
    public const int NewestKnown = 6;

    private readonly List<PlanNote> notes = [];

    public MigrationStandards Settings { get; private init; } = new();

    public IReadOnlyList<PlanNote> Notes => notes;

    /// <summary>Modes that the program may choose as well.</summary>
    public IReadOnlyList<TransactionMode> OtherTransactions { get; private init; } = [];

    public static ProgramSettings Of(IReadOnlyList<ProgramEngine> engines, DbUpReference reference)
    {
        var dbUp = reference.Major is { } major ? Math.Clamp(major, 5, 7) : (int?)null;
        if (engines.Count == 0) return new ProgramSettings { Settings = new MigrationStandards { DbUp = dbUp } };
        var journaling = engines.FirstOrDefault(engine => engine.UsesJournal);
        var settings = new ProgramSettings
        {
            Settings = new MigrationStandards
            {
                DbUp = dbUp,
                Transactions = engines[0].Transactions ?? TransactionMode.Single,
                Journal = journaling?.Journal,
                Variables = VariablesOf(engines),
            },
            OtherTransactions = [.. engines.SelectMany(engine => engine.MayTransactions).Distinct().Where(mode => mode != (engines[0].Transactions ?? TransactionMode.Single)).Order()],
        };
        settings.Compare(engines, journaling);
        return settings;
    }

    private static Dictionary<string, string>? VariablesOf(IReadOnlyList<ProgramEngine> engines)
    {
        if (engines[0].Variables is null) return null;
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in engines.SelectMany(engine => engine.Variables ?? new Dictionary<string, string>())) all.TryAdd(name, value);
        return all;
    }

    private void Compare(IReadOnlyList<ProgramEngine> engines, ProgramEngine? journaling)
    {
        foreach (var engine in engines)
        {
            if (engine.Transactions is null)
                Note(engine, "The program rolls everything back (WithTransactionAlwaysRollback). Here the transaction is committed, so that what the scripts leave can be judged.");
            if (engine.UsesJournal && engine.Journal is { } journal && journaling?.Journal is { } first && journal != first)
                Note(engine, $"This engine's journal is {Shown(journal)}, the first one's {Shown(first)}. Here all scripts are noted in {Shown(first)}.");
            if (engine.Variables is null != engines[0].Variables is null)
                Note(engine, $"This engine has variables {(engine.Variables is null ? "off" : "on")}, the first one {(engine.Variables is null ? "on" : "off")}. " +
                    "Here the first one's choice holds for all scripts.");
        }
    }

    private void Note(ProgramEngine engine, string message) => notes.Add(PlanNote.Unseen(message, engine.Location));

    private static string Shown(JournalTable journal) => journal.Schema is null ? journal.Table : $"{journal.Schema}.{journal.Table}";
}
