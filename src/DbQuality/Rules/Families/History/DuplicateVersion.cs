using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.History;

/// <summary>DBQ704.</summary>
internal sealed partial class DuplicateVersion : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ704",
        Name = "duplicate-version",
        Category = RuleCategory.History,
        Profile = Profile.Essential,
        Proof = Proof.Source,
        Summary = "Two scripts of one folder with the same version number",
        Rationale =
            "Two branches took the same number, and the merge kept both. Which of the scripts runs first now depends on the words after the " +
            "number; a database that has applied one of them gets the other in another order than a new one does. What they leave behind " +
            "may differ. The journal knows a script by its name: renumber the one that no database has applied yet. Scripts whose names differ " +
            "only in a number at their end (`20260102_index_01`, `20260102_index_02`) state their order themselves and are right.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from stage in context.Plan?.Stages ?? []
        from folder in stage.Scripts.GroupBy(script => script.File[..^script.FileName.Length])
        from same in folder.Where(script => Version(script).Length > 0).GroupBy(Version)
        // 20240528_index_01 and _02 say themselves which comes first.
        from script in same.DistinctBy(Series).Skip(1)
        select new Violation(
            script.ToDbObject(),
            $"Scripts {same.First().File} and {script.File} have the same version {Written(script)}, so the words after it decide which runs " +
            $"first. {Mend(script, folder)}")
        {
            Location = SourceSpan.Start(script.File),
        };

    /// <summary>The number with which the file's name begins, without leading zeros: 1.2, 20260102; empty where it begins with none.</summary>
    private static string Version(Script script) =>
        string.Join('.', Written(script).ToUpperInvariant().Split('.', '_', '-', 'T').Select(part => part.TrimStart('0')));

    private static string Written(Script script) => LeadingVersion().Match(script.FileName).Groups["version"].Value;

    /// <summary>The name without a number at its end, which a row of scripts that belong together counts.</summary>
    private static string Series(Script script) => CountAtTheEnd().Replace(script.FileName, "");

    private static string Mend(Script script, IEnumerable<Script> folder)
    {
        const string mend = "Give the one that no database has applied yet the next free number";
        var written = Written(script);
        // A time stamp has no next number, and a version of several parts has more than one.
        if (written.Length >= 8 || !written.All(char.IsAsciiDigit)) return mend + ".";
        var highest = folder.Select(Written).Where(version => version.Length is > 0 and < 8 && version.All(char.IsAsciiDigit))
            .Max(version => int.Parse(version, CultureInfo.InvariantCulture));
        var next = (highest + 1).ToString(CultureInfo.InvariantCulture).PadLeft(written.Length, '0');
        var at = script.File.Length - script.FileName.Length + script.FileName.IndexOf(written, StringComparison.Ordinal);
        return $"{mend}: git mv {script.File} {script.File[..at]}{next}{script.File[(at + written.Length)..]};";
    }

    /// <summary>
    /// Numbers with points, dashes or underscores between, a date and a time among them; a letter tells what was put between two numbers. A number that a word begins
    /// with (<c>0001_2fa_codes</c>) is the word's.
    /// </summary>
    [GeneratedRegex(@"^[vV]?(?<version>\d+(?:[tT]\d+)?(?:[._-]\d+(?:[tT]\d+)?(?![A-Za-z\d]))*(?:z*[a-y](?=[-_]))?)")]
    private static partial Regex LeadingVersion();

    [GeneratedRegex(@"(?<=[^\d_.-])[-_]\d+(?=\.[^.]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex CountAtTheEnd();
}
