namespace DbQuality.Tests.Rules.Planted;

/// <summary>
/// A flaw, as SQL that makes it at any table of a domain, with exactly the findings that it leads to. In both texts <c>{t}</c> is the
/// table, <c>{n}</c> its bare name, <c>{s}</c> its schema, <c>{fk}</c> its foreign key's column, <c>{parent}</c> what that refers to,
/// <c>{o}</c>, <c>{o2}</c> two more tables of the domain, <c>{on}</c>, <c>{o2n}</c> their bare names, <c>{self}</c>, <c>{oc}</c>,
/// <c>{o2c}</c> what a column that refers to one of the three is called, <c>{far}</c> a table of sales, <c>{i}</c> a number that no
/// other flaw has.
/// </summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Domain">Whose tables it fits.</param>
/// <param name="Sql">Run by the owner.</param>
/// <param name="Expected">
/// Findings as kind and identity: <c>column {t}.active</c>; one of another rule, which cannot be avoided, with its id before it.
/// </param>
internal sealed record Plant(string Rule, Domain Domain, string Sql, params string[] Expected)
{
    /// <summary>The name of a table that is made anew for it; null: one that is there.</summary>
    public string? Table { get; init; }

    /// <summary>Run by a superuser after everything was commented and granted.</summary>
    public string Then { get; init; } = "";

    /// <summary>The oldest major version of PostgreSQL that has it.</summary>
    public int Since { get; init; }

    /// <summary>In how many places it is put, at most.</summary>
    public int Times { get; init; } = 2;
}
