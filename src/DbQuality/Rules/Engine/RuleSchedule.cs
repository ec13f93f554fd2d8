using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>
/// Whether a rule runs, and how much its findings weigh: the command line first, then the rule's own setting in
/// <c>standards.yaml</c>, then the profile.
/// </summary>
internal sealed class RuleSchedule(RuleSelection selection)
{
    /// <summary>The severity of a rule's findings, or <see cref="Severity.Off"/> and why.</summary>
    public (Severity Severity, string? Because) Of(Rule rule, RuleContext context)
    {
        var info = rule.Info;
        if (selection.Only.Count > 0 && !selection.Names(info)) return (Severity.Off, "not among the rules given by --rule");
        if (selection.Excludes(info)) return (Severity.Off, "excluded by --exclude-rule");

        var (severity, because) = Weigh(info, context.Standards);
        because ??= Unavailable(info, context) ?? rule.CannotCheck(context);
        return because is null ? (severity, null) : (Severity.Off, because);
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
        if (info.Profile > profile && !named) return (Severity.Off, $"not in the {profile.ToString().ToLowerInvariant()} profile");

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
