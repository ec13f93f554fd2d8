namespace DbQuality.Rules.Fixing;

/// <summary>What a rule has for a violation: a fix, or the reason why there is none.</summary>
internal sealed record Remedy
{
    private readonly Fix? fix;
    private readonly string? noFix;

    private Remedy(Fix? fix, string? noFix)
    {
        this.fix = fix;
        this.noFix = noFix;
    }

    public static Remedy By(Fix fix) => new(fix, null);

    /// <param name="because">A sentence.</param>
    public static Remedy None(string because) => new(null, because);

    public Violation Of(Violation violation) => violation with { Fix = fix, NoFix = noFix };
}
