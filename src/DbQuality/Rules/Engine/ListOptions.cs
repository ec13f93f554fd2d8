using DbQuality.Standards;

namespace DbQuality.Rules.Engine;

/// <summary>A list of texts; a single text is a list of one.</summary>
internal record ListOption(string Name, IReadOnlyList<string> Fallback, string Summary) : RuleOption(Name, Print(Fallback), Summary)
{
    public IReadOnlyList<string> Of(RuleContext context) => Of(context.Options);

    /// <param name="options">Perhaps those of another rule than the running one.</param>
    public IReadOnlyList<string> Of(RuleOptions options) => options.Find(Name)?.Items ?? Fallback;

    /// <param name="instead">What stands for it where the team says nothing, if the standards themselves say it.</param>
    public IReadOnlyList<string> Of(RuleContext context, IReadOnlyList<string> instead) => context.Options.Find(Name)?.Items ?? instead;
}

/// <summary>Object patterns.</summary>
internal sealed record PatternsOption : RuleOption
{
    public PatternsOption(string name, IReadOnlyList<string> fallback, string summary, NamedThing names = NamedThing.Object)
        : base(name, Print(fallback), summary)
    {
        Fallback = fallback;
        Names = names;
    }

    public IReadOnlyList<string> Fallback { get; }

    public ObjectPatterns Of(RuleContext context) => new(context.Options.Find(Name)?.Items ?? Fallback);
}

/// <summary>A list of some of the valid words.</summary>
internal sealed record ChoicesOption(string Name, IReadOnlyList<string> Fallback, string Summary, IReadOnlyList<string> Valid)
    : RuleOption(Name, Print(Fallback), Summary)
{
    public override IReadOnlyList<string> Words => Valid;

    public IReadOnlyList<string> Of(RuleContext context)
    {
        if (context.Options.Find(Name) is not { } value) return Fallback;
        return value.Items.All(Valid.Contains) ? value.Items : throw Wrong(value, $"some of {string.Join(", ", Valid)}");
    }
}

/// <summary>Types as people write them.</summary>
internal sealed record TypesOption(string Name, IReadOnlyList<string> Fallback, string Summary) : RuleOption(Name, Print(Fallback), Summary, OptionKind.Types)
{
    /// <summary>As <c>format_type</c> prints them, aliases resolved; <c>varchar(n)</c> keeps its <c>n</c>.</summary>
    public IReadOnlyList<string> Of(RuleContext context) => context.Options.Find(Name) is not { } value
        ? [.. Fallback.Select(written => TypeNames.Resolve(written, out _)!)]
        : [.. value.Items.Select(written => TypeNames.Resolve(written, out _) ?? throw Wrong(value, "a list of types"))];
}
