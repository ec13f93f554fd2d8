using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>Every rule there is: the types of this assembly that derive from <see cref="Rule"/>. There is no list to add one to.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            // One that is made of something, as a team's own is of its file, is none of ours.
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Info.Id, StringComparer.Ordinal),
    ];

    /// <summary>What a standards file may name. An option with a dot is the path of a section, not an option under <c>rules:</c>.</summary>
    public static RuleVocabulary Vocabulary { get; } = new(
    [
        .. All.Select(Term),
        .. GivenOut().Where(term => All.All(rule => rule.Info.Id != term.Id)),
    ]);

    /// <summary>The rule of an id or a name, in any letter case; null where there is none.</summary>
    public static Rule? Find(string idOrName) => All.FirstOrDefault(rule => rule.Info.GoesBy(idOrName));

    /// <summary>The id or name that somebody probably meant; null where nothing is near.</summary>
    public static string? Nearest(string idOrName) => Nearest(idOrName, All);

    /// <summary>What a standards file may name where the team has rules of its own.</summary>
    public static RuleVocabulary VocabularyWith(IEnumerable<Rule> customRules) => new([.. Vocabulary.Rules, .. customRules.Select(Term)]);

    /// <summary>The id or name, of a project's rules, that somebody probably meant.</summary>
    public static string? Nearest(string idOrName, IEnumerable<Rule> rules) =>
        NearestName.Of(idOrName, rules.SelectMany(rule => new[] { rule.Info.Id, rule.Info.Name }));

    private static RuleTerm Term(Rule rule) => new(rule.Info.Id, rule.Info.Name, OwnOptions(rule.Info));

    private static IEnumerable<RuleTerm> GivenOut()
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream(typeof(RuleCatalog), "catalogue.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var id, var name]) yield return new RuleTerm(id, name, null);
        }
    }

    private static List<OptionTerm> OwnOptions(RuleInfo rule) =>
    [
        .. rule.Options.Where(option => !option.Name.Contains('.', StringComparison.Ordinal))
            .Select(option => new OptionTerm(option.Name, option.Kind) { Words = option.Words }),
    ];
}
