namespace DbQuality.Rules.Engine;

/// <summary>
/// One standard. A rule is one file with one sealed class and a constructor without parameters; it is found by its
/// type, there is no list to add it to. It is pure: it reads the context and returns findings.
/// </summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }

    /// <summary>
    /// Why the rule cannot speak on this run, as the report's <c>skipped</c> shows it (<c>"database.primary_key is not
    /// stated in standards.yaml"</c>); null where it can.
    /// </summary>
    public virtual string? CannotCheck(RuleContext context) => null;

    /// <summary>Every violation, in any order: the engine sorts them and adds severity, place and fingerprint.</summary>
    public abstract IEnumerable<Violation> Check(RuleContext context);
}
