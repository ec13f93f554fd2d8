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
    public static Remedy None(string because, string byHand = "") => new(new Answer(null, because, byHand));

    /// <summary>Worked out when somebody asks for it, which a check of a large database does not.</summary>
    public static Remedy Later(Func<Remedy> find) => new(find);

    public Fix? Fix => answer.Value.Fix;

    public string? NoFix => answer.Value.NoFix;

    /// <summary>What mends it, on one line; empty where nothing short does.</summary>
    public string Sql => Fix?.Line ?? answer.Value.ByHand;

    public Violation Of(Violation violation) => violation with { Remedy = this };

    private sealed record Answer(Fix? Fix, string? NoFix, string ByHand);
}
