using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>
/// Whether a rule runs, and how much its findings weigh: the command line first, then the rule's own setting in
/// <c>standards.yaml</c>, then the profile. A standard that the team states is enforced, whatever the profile.
/// </summary>
internal sealed class RuleSchedule(RuleSelection selection)
{
    /// <summary>The severity of a rule's findings, or why it does not run.</summary>
    public (Severity Severity, SkippedRule? Skipped) Of(Rule rule, RuleContext context)
    {
        var info = rule.Info;
        if (selection.Only.Count > 0 && !selection.Names(info)) return Skip("not among the rules given by --rule");
        if (selection.Excludes(info)) return Skip("excluded by --exclude-rule");

        var (severity, because) = Weigh(info, context.Standards);
        if (because is not null) return Skip(because);
        if (Unavailable(info, context) is { } missing) return Skip(missing, isMissed: info.Proof != Proof.Live);
        return (info.WaitsFor(context.Standards) ?? rule.CannotCheck(context)) is { } reason ? Skip(reason) : (severity, null);

        (Severity, SkippedRule) Skip(string reason, bool isMissed = false) => (Severity.Off, new SkippedRule(info.Id, reason) { IsMissed = isMissed });
    }

    /// <summary>Whether the standards and the command line let a rule run at all, before anything is known of the database.</summary>
    public bool MaySpeak(RuleInfo info, TeamStandards standards) =>
        (selection.Only.Count == 0 || selection.Names(info)) && !selection.Excludes(info) && Weigh(info, standards).Because is null;

    /// <summary>The severity that profile and standards give a rule, or why it is off, whatever there is to check.</summary>
    internal (Severity Severity, string? Because) Weigh(RuleInfo info, TeamStandards standards)
    {
        var stated = standards.Rules.GetValueOrDefault(info.Id)?.Severity;
        if (stated is { } severity and not Severity.Off) return (severity, null);

        var named = selection.Names(info);
        if (stated is Severity.Off && !named) return (Severity.Off, "off in standards.yaml");
        var profile = selection.Profile ?? standards.Profile;
        if (info.Profile > profile && !named && !info.IsStatedIn(standards)) return (Severity.Off, $"not in the {profile.ToString().ToLowerInvariant()} profile");

        var natural = info.Severity ?? (info.Profile == Profile.Essential ? Severity.Error : Severity.Warning);
        // A rule that came with an upgrade must not break a build before the team has adopted it.
        return (info.Since > standards.Version ? Severity.Info : natural, null);
    }

    private static string? Unavailable(RuleInfo info, RuleContext context)
    {
        if (info.Proof == Proof.Live) return context.Plan is null ? null : "statistics need a live database";
        // The history rules tell why a run failed: they speak whatever else is missing.
        if (info.Category is RuleCategory.History or RuleCategory.Waivers) return null;
        if (info.Proof == Proof.Catalog && context.Run?.Problems.Any(problem => problem.Severity == Severity.Error) == true)
            return "a script failed, so the catalog is not what the migrations produce";
        if (info.Proof == Proof.Trace && !context.Observations.Available)
            return context.Observations.Because ?? "nothing was observed";
        if (info.Proof == Proof.Source && context.Plan is null) return "there are no scripts to read";
        return null;
    }
}
