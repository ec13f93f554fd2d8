using DbQuality.Rules;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>A rule's long form, for a terminal.</summary>
internal static class RulePage
{
    public static void Write(RuleInfo rule, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Name}");
        output.WriteLine($"{rule.Summary}.");
        output.WriteLine();
        output.WriteLine(rule.Rationale);
        output.WriteLine();
        output.WriteLine($"Category:  {rule.Category}");
        output.WriteLine($"Severity:  {Severity(rule.Profile)}");
        output.WriteLine($"Proof:     {Proof(rule.Proof)}");
        WriteOptions(rule, output);
        output.WriteLine();
        output.WriteLine("In standards.yaml:");
        output.WriteLine("  rules:");
        output.WriteLine($"    {rule.Name}: warning   # error, warning, info or off");
        output.WriteLine();
        output.WriteLine($"Page:      https://github.com/dbquality/dbquality/blob/main/{rule.Page}");
    }

    private static void WriteOptions(RuleInfo rule, TextWriter output)
    {
        if (rule.Options.Count == 0) return;
        output.WriteLine();
        output.WriteLine("Options:");
        foreach (var option in rule.Options)
            output.WriteLine($"  {option.Name} (default: {(option.Default.Length > 0 ? option.Default : "none")}): {option.Summary}");
    }

    private static string Severity(Profile profile) => profile switch
    {
        Profile.Essential => "error in every profile",
        Profile.Recommended => "warning in the profiles recommended and strict",
        _ => "warning in the profile strict",
    };

    private static string Proof(Proof proof) => proof switch
    {
        Rules.Proof.Catalog => "read from the catalog that the migrations produced",
        Rules.Proof.Trace => "observed while the migrations ran",
        Rules.Proof.Source => "read from the scripts' statements",
        _ => "read from a live database's statistics",
    };
}
