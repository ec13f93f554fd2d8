using System.Text;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Tests.Fuzzing;

/// <summary>The reader of <c>standards.yaml</c>; now and then from a file, whose bytes need not be text.</summary>
internal sealed class StandardsTarget : IFuzzTarget, IDisposable
{
    /// <summary>Stands in an input for a byte that UTF-8 does not have there.</summary>
    private const char WrongByte = '\ue000';

    private readonly string file = Path.GetTempFileName();

    public double Share => 0.2;

    public string Make(Random random)
    {
        var text = YamlGenerator.Standards(random);
        return random.Next(50) == 0 ? text.Insert(random.Next(text.Length + 1), $"{WrongByte}") : text;
    }

    public string? Check(string input)
    {
        if (!input.Contains(WrongByte, StringComparison.Ordinal)) return Refusal.Problem(input, "standards.yaml", () => StandardsReader.Parse(input, "standards.yaml", RuleCatalog.Vocabulary));
        File.WriteAllBytes(file, [.. input.SelectMany(c => c == WrongByte ? [0xC3] : Encoding.UTF8.GetBytes([c]))]);
        return Refusal.Problem(input, "standards.yaml", () => StandardsReader.Read(file, "standards.yaml", RuleCatalog.Vocabulary));
    }

    public void Dispose() => File.Delete(file);
}
