using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>What a rule says: this object, for this reason.</summary>
/// <param name="Subject">The object that is wrong.</param>
/// <param name="Effect">What is wrong, and what that does to the running system; sentences.</param>
/// <param name="Advice">
/// The next step, in the imperative: a sentence; or what leads to the remedy's SQL and ends with a colon, such as <c>Add one:</c>. Empty where the effect says it all.
/// </param>
public sealed record Violation(DbObject Subject, string Effect, string Advice = "")
{
    /// <summary>
    /// Effect, advice, and the SQL of the remedy, which is worked out for it; one line. Where the advice leads to SQL and there is none, what must be decided stands in its place.
    /// </summary>
    public string Message => Say(sql => sql);

    /// <summary>The place, where the rule knows better than provenance does.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>What tells two violations of one rule on one object apart, for the fingerprint; not for people.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The other object, where two do not go together: mending that one may mend this as well.</summary>
    public DbObject? Against { get; init; }

    /// <summary>Point at the statement that last changed the object instead of the one that made it.</summary>
    public bool AtLastChange { get; init; }

    /// <summary>Raises or lowers this one violation; null: the rule's own severity.</summary>
    public Severity? Severity { get; init; }

    /// <summary>SQL that mends it; null where there is none, and somebody must decide something first.</summary>
    public Fix? Fix { get => Remedy.Fix; init => Remedy = value is not null ? Remedy.By(value) : Remedy.Fix is null ? Remedy : Remedy.Unknown; }

    /// <summary>What must be decided first, or why nothing can be written, where <see cref="Fix"/> is null: a sentence.</summary>
    public string? NoFix { get => Remedy.NoFix; init => Remedy = value is not null ? Remedy.None(value) : Remedy.NoFix is null ? Remedy : Remedy.Unknown; }

    /// <summary>Either of them; it may be worked out only when it is asked for.</summary>
    internal Remedy Remedy { get; init; } = Remedy.Unknown;

    /// <summary>The message, with the remedy's SQL as somebody else would write it.</summary>
    internal string Say(Func<string, string> write) => Advice.Length == 0 ? Effect : $"{Effect} {(Remedy.EditIn is { } script ? Edit(script, write) : Next(write))}";

    private string Next(Func<string, string> write) => Advice.EndsWith(':') ? Step(Advice, write) : Advice;

    private string Edit(Script script, Func<string, string> write)
    {
        var edit = $"Edit {VisibleText.Of(script.FileName)}, which makes {(Subject.Key is null ? "the table" : "it")}";
        // Where nobody is at work yet, nobody is spared.
        var atOnce = this with { Advice = Advice.Replace(" concurrently", "", StringComparison.Ordinal) };
        return Remedy.Fix?.NewName is { } name ? $"{edit}: call it {SqlName.Quote(name)}." : $"{edit}. {atOnce.Next(write)}";
    }

    private string Step(string lead, Func<string, string> write) => Remedy.Sql is { Length: > 0 } sql ? $"{lead} {write(sql)}" : Remedy.NoFix ?? $"{lead[..^1]}.";
}

/// <summary>A kind of object, as <c>report.json</c> names it.</summary>
public enum ObjectKind
{
    Schema,
    Table,
    View,
    MaterializedView,
    Column,
    Index,
    Constraint,
    Trigger,
    Policy,
    Function,
    Procedure,
    Sequence,
    Type,
    Domain,
    Extension,
    Role,
    Script,
    Statement,
}

/// <summary>The object of a finding, by name: stable from run to run.</summary>
public sealed record DbObject
{
    public required ObjectKind Kind { get; init; }
    public string? Schema { get; init; }

    /// <summary>The table (or view) that a column, index, constraint, trigger or policy belongs to.</summary>
    public string? Table { get; init; }

    /// <summary>A routine's name is with its argument types; a script's is its file.</summary>
    public required string Name { get; init; }
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What provenance knows it by; null for scripts and statements. Not part of its identity.</summary>
    public ObjectKey? Key { get; init; }

    /// <summary>The key to fall back to where provenance does not know the object itself: its table.</summary>
    public ObjectKey? ParentKey { get; init; }

    /// <summary>Identity for waivers, baselines and order: <c>public.tasks.fk_tasks_workflow</c>.</summary>
    public string Identity => string.Join('.', new[] { Schema, Table, Name }.Where(part => part is not null));
}
