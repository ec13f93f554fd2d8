using DbQuality.Migrations.Plan;

namespace DbQuality.Rules.Engine;

/// <summary>What a rule has for a violation: a fix, or the reason why there is none. All SQL that is said of the violation comes from it.</summary>
internal sealed class Remedy
{
    private readonly Lazy<Answer> answer;

    private Remedy(Answer answer) => this.answer = new(answer);

    private Remedy(Func<Remedy> find) => answer = new(() => find().answer.Value);

    /// <summary>Neither.</summary>
    public static Remedy Unknown { get; } = new(new Answer(null, null, ""));

    public static Remedy By(Fix fix) => new(new Answer(fix, null, ""));

    /// <param name="because">What must be decided first, or why nothing can be written: a sentence.</param>
    /// <param name="byHand">What somebody may run all the same once that is decided; on one line, ends with a semicolon, or is empty.</param>
    /// <param name="plain">What mends it where nobody uses it yet; null where the reason holds there as well.</param>
    public static Remedy None(string because, string byHand = "", Fix? plain = null) => new(new Answer(null, because, byHand) { Plain = plain });

    /// <summary>Worked out when somebody asks for it, which a check of a large database does not.</summary>
    public static Remedy Later(Func<Remedy> find) => new(find);

    public Fix? Fix => answer.Value.Fix;

    public string? NoFix => answer.Value.NoFix;

    /// <summary>What mends it, on one line; empty where nothing short does.</summary>
    public string Sql => Fix?.Line ?? answer.Value.ByHand;

    /// <summary>The script that is to be edited instead of what follows it, as it made what is mended; null where that is in use.</summary>
    public Script? EditIn => answer.Value.EditIn;

    /// <summary>The remedy of what a script under review has made.</summary>
    public Remedy ForNew(NewThing thing) => Later(() => answer.Value switch
    {
        var known when (known.Plain ?? known.Fix?.ForNew()) is { } plain && thing.MayBe(plain) => new Remedy(new Answer(plain, null, "") { EditIn = thing.Script }),
        var known when thing.IsWhole => new Remedy(known with { EditIn = thing.Script }),
        _ => this,
    });

    public Violation Of(Violation violation) => violation with { Remedy = this };

    private sealed record Answer(Fix? Fix, string? NoFix, string ByHand)
    {
        public Fix? Plain { get; init; }

        public Script? EditIn { get; init; }
    }
}
