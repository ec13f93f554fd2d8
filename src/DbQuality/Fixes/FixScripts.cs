using System.Text;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>Makes the scripts of groups: names, places and texts.</summary>
internal sealed class FixScripts(FixLayout layout, FixPlaces places)
{
    /// <summary>Longer names are cut: they have to fit into a journal and on a screen.</summary>
    private const int LongestSlug = 60;

    /// <summary>See <see cref="CorrectiveScript.IsEdit"/>.</summary>
    public bool ForEdits { get; init; }

    /// <param name="plan">What runs before them; their numbers go on from there.</param>
    public IReadOnlyList<CorrectiveScript> Of(IEnumerable<FixGroup> groups, MigrationPlan plan)
    {
        var numbers = new ScriptNumbers(plan);
        return [.. groups.SelectMany(group => Of(group, numbers))];
    }

    private IEnumerable<CorrectiveScript> Of(FixGroup group, ScriptNumbers numbers)
    {
        var transactions = places.TransactionsOf(group.Stage);
        var parts = FixSteps.Scripts(group.Findings, transactions).ToList();
        var later = group.Findings.SelectMany(finding => finding.Fix!.Later).DistinctBy(step => step.Sql).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            yield return Script(group, parts[i].Steps, i == parts.Count - 1 ? later : [], parts[i].Mended, numbers) with { Transactions = transactions };
        }
    }

    private CorrectiveScript Script(
        FixGroup group, IReadOnlyList<FixStep> steps, List<FixStep> later, IReadOnlyList<Finding> mended, ScriptNumbers numbers)
    {
        var fileName = numbers.Next(group.Stage.Name, Slug(mended));
        var path = layout.Migration(group.Stage, fileName);
        var rollback = layout.Rollback(group.Stage, fileName);
        var shown = layout.Shown(path);
        return new CorrectiveScript
        {
            Stage = group.Stage.Name,
            Transactions = default,
            IsEdit = ForEdits,
            Path = path,
            ShownPath = shown,
            Text = FixText.Up(mended, steps, layout.Shown(rollback)),
            RollbackPath = rollback,
            Rollback = FixText.Down(shown, steps),
            LaterPath = later.Count == 0 ? null : layout.Later(group.Stage, fileName),
            Later = later.Count == 0 ? "" : FixText.Later(shown, later),
            LaterRollback = later.Count == 0 ? "" : FixText.Down(shown, later),
            Findings = mended,
        };
    }

    private static string Slug(IReadOnlyList<Finding> mended)
    {
        var table = mended[0].Object.Table ?? mended[0].Object.Name;
        var topic = mended.Count == 1 ? mended[0].Fix!.Topic : Common(mended);
        var slug = new StringBuilder();
        var before = ' ';
        foreach (var c in $"{table} {topic}")
        {
            // teamEmail is two words.
            var parts = !char.IsAsciiLetterOrDigit(c) || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before));
            if (parts && slug.Length > 0 && slug[^1] != '_') slug.Append('_');
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            before = c;
        }
        var text = slug.ToString();
        return (text.Length > LongestSlug ? text[..LongestSlug] : text).Trim('_');
    }

    /// <summary>The phase says what several have in common.</summary>
    private static string Common(IReadOnlyList<Finding> mended) => mended[0].Fix!.Phase switch
    {
        FixPhase.TableNames or FixPhase.ColumnNames or FixPhase.Names => "names",
        FixPhase.Removals => "removals",
        FixPhase.Columns or FixPhase.ColumnTypes => "columns",
        FixPhase.Constraints => "constraints",
        FixPhase.Indexes => "indexes",
        FixPhase.Routines => "routines",
        FixPhase.Security => "security",
        _ => "comments",
    };
}
