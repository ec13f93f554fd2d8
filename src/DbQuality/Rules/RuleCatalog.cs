using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules;

/// <summary>Every rule there is: the types of this assembly that derive from <see cref="Rule"/>. There is no list to add one to.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Info.Id, StringComparer.Ordinal),
    ];

    /// <summary>What a standards file may name. An option with a dot is the path of a section, not an option under <c>rules:</c>.</summary>
    public static RuleVocabulary Vocabulary { get; } = new(
    [
        .. All.Select(rule => new RuleTerm(rule.Info.Id, rule.Info.Name, OwnOptions(rule.Info))),
        .. GivenOut().Where(term => All.All(rule => rule.Info.Id != term.Id)),
    ]);

    /// <summary>The rule of an id or a name, in any letter case; null where there is none.</summary>
    public static Rule? Find(string idOrName) =>
        Vocabulary.Find(idOrName) is { } term ? All.FirstOrDefault(rule => rule.Info.Id == term.Id) : null;

    /// <summary>The id or name that somebody probably meant; null where nothing is near.</summary>
    public static string? Nearest(string idOrName) =>
        NearestName.Of(idOrName, All.SelectMany(rule => new[] { rule.Info.Id, rule.Info.Name }));

    private static IEnumerable<RuleTerm> GivenOut()
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream(typeof(RuleCatalog), "catalogue.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var id, var name]) yield return new RuleTerm(id, name, null);
        }
    }

    private static List<string> OwnOptions(RuleInfo rule) =>
        [.. rule.Options.Select(option => option.Name).Where(name => !name.Contains('.', StringComparison.Ordinal))];
}
