using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Facts;

/// <summary>What foreign keys may do on delete, or on update, by the options of foreign-key-action.</summary>
internal sealed class AllowedActions
{
    public const string Rule = "DBQ209";

    public static readonly ListOption OnDelete =
        new ActionsOption("on_delete", "Allowed actions on delete: `no action`, `restrict`, `cascade`, `set null`, `set default`, each for all tables or `on` some.");

    public static readonly ListOption OnUpdate = new ActionsOption("on_update", "Allowed actions on update, likewise.");

    private const string On = " on ";

    private static readonly IReadOnlyList<string> Actions = ["no action", "restrict", "cascade", "set null", "set default"];

    private readonly List<(string Action, ObjectPatterns Tables)> entries;

    private AllowedActions(List<(string Action, ObjectPatterns Tables)> entries) => this.entries = entries;

    /// <param name="options">The rule's own.</param>
    /// <param name="option"><see cref="OnDelete"/> or <see cref="OnUpdate"/>.</param>
    public static AllowedActions Of(RuleOptions options, ListOption option) => new(
        [.. option.Of(options).Select(entry => Parse(entry) is var parsed && Actions.Contains(parsed.Action)
            ? parsed
            : throw option.Wrong(options.Find(option.Name)!, $"a list of {string.Join(", ", Actions)}, each for all tables or 'on' some, such as 'cascade' or 'cascade on order_*'"))]);

    /// <summary>False: any action is right.</summary>
    public bool AreStated => entries.Count > 0;

    /// <param name="table">The referencing one.</param>
    public IReadOnlyList<string> For(Table table) =>
        [.. entries.Where(entry => entry.Tables.Match(table.Schema, table.Name)).Select(entry => entry.Action)];

    /// <summary>The action for a new key: one that changes no row, where that is allowed, else the only one; null where people must choose.</summary>
    public string? Choose(Table table)
    {
        var allowed = For(table);
        if (!AreStated || allowed.Contains("no action")) return "no action";
        return allowed.Contains("restrict") ? "restrict" : allowed is [var only] ? only : null;
    }

    /// <summary><c>cascade</c>, or <c>cascade on order_*</c>.</summary>
    private static (string Action, ObjectPatterns Tables) Parse(string entry)
    {
        var at = entry.IndexOf(On, StringComparison.OrdinalIgnoreCase);
        var action = (at < 0 ? entry : entry[..at]).Trim().ToLowerInvariant();
        return (action, TablesOf(entry) is { } tables ? new ObjectPatterns([tables]) : ObjectPatterns.All);
    }

    private static string? TablesOf(string entry) => entry.IndexOf(On, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? entry[(at + On.Length)..].Trim() : null;

    private sealed record ActionsOption : ListOption
    {
        public ActionsOption(string name, string summary)
            : base(name, [], summary)
        {
            Default = "any";
            Names = NamedThing.Table;
        }

        internal override IReadOnlyList<string> NamesIn(OptionValue value) => [.. value.Items.Select(TablesOf).OfType<string>()];
    }
}
