namespace DbQuality.Rules.Engine;

/// <summary>What a rule has for a violation: a fix, or the reason why there is none.</summary>
internal sealed class Remedy
{
    private readonly Lazy<(Fix? Fix, string? NoFix)> answer;

    private Remedy(Fix? fix, string? noFix) => answer = new((fix, noFix));

    private Remedy(Func<Remedy> find) => answer = new(() => find().answer.Value);

    /// <summary>Neither.</summary>
    public static Remedy Unknown { get; } = new(null, null);

    public static Remedy By(Fix fix) => new(fix, null);

    /// <param name="because">A sentence.</param>
    public static Remedy None(string because) => new(null, because);

    /// <summary>Worked out when somebody asks for it, which a check of a large database does not.</summary>
    public static Remedy Later(Func<Remedy> find) => new(find);

    public Fix? Fix => answer.Value.Fix;

    public string? NoFix => answer.Value.NoFix;

    public Violation Of(Violation violation) => violation with { Remedy = this };
}
