using System.Globalization;
using DbQuality.Standards;

namespace DbQuality.Rules.Engine;

/// <summary>A whole number, not negative.</summary>
internal sealed record NumberOption(string Name, int Fallback, string Summary)
    : RuleOption(Name, Fallback.ToString(CultureInfo.InvariantCulture), Summary, OptionKind.Number)
{
    public int Of(RuleContext context) => Of(context.Options);

    /// <param name="options">Perhaps those of another rule than the running one.</param>
    public int Of(RuleOptions options)
    {
        if (options.Find(Name) is not { } value) return Fallback;
        if (!value.IsList && int.TryParse(value.Items[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        throw Wrong(value, "a whole number");
    }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagOption(string Name, bool Fallback, string Summary) : RuleOption(Name, Fallback ? "true" : "false", Summary, OptionKind.Flag)
{
    /// <summary>Who writes what holds anyway asks for nothing.</summary>
    public override bool IsStated(TeamStandards standards, string rule) => base.IsStated(standards, rule) && Of(new RuleOptions(standards.Rules[rule].Options)) != Fallback;

    public bool Of(RuleContext context) => Of(context.Options);

    /// <param name="options">Perhaps those of another rule than the running one.</param>
    public bool Of(RuleOptions options)
    {
        if (options.Find(Name) is not { } value) return Fallback;
        if (!value.IsList && bool.TryParse(value.Items[0], out var flag)) return flag;
        throw Wrong(value, "true or false");
    }
}

/// <summary>One text; of a list its first.</summary>
internal sealed record TextOption(string Name, string Fallback, string Summary) : RuleOption(Name, Fallback, Summary)
{
    public string Of(RuleContext context) => Of(context.Options);

    /// <param name="options">Perhaps those of another rule than the running one.</param>
    public string Of(RuleOptions options) => options.Find(Name)?.Items[0] ?? Fallback;
}

/// <summary>One text that nothing stands for where the team says none.</summary>
internal sealed record OpenTextOption(string Name, string Default, string Summary) : RuleOption(Name, Default, Summary)
{
    public string? Of(RuleContext context) => context.Options.Find(Name) is { Items: [var first, ..] } ? first : null;
}
