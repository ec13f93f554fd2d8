using System.Text;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;

namespace DbQuality.Rules.Remedies;

/// <summary>Names for new objects that no rule about names will object to.</summary>
internal static class PatternedName
{
    /// <summary>The first of the names that is free, brought into the configured style or pattern; null where none is.</summary>
    /// <param name="kind">As <c>database.naming</c> has it: <c>functions</c>; snake_case where it states nothing.</param>
    /// <param name="usual">Names without a pattern, the best first.</param>
    public static string? First(RuleContext context, string kind, NameSlots slots, IEnumerable<string> usual, Func<string, bool> isFree)
    {
        var naming = context.Standards.Database.Naming;
        var pattern = naming.Patterns.GetValueOrDefault(kind) == "any" ? null : NamePattern.Of(naming, kind) ?? NamePattern.SnakeCase(naming);
        var names = usual.Select(name => pattern is null || pattern.Accepts(name, slots) ? name : pattern.Propose(name, slots)).OfType<string>();
        return names.FirstOrDefault(name => Encoding.UTF8.GetByteCount(name) < NameLimit.Bytes && isFree(name));
    }
}
