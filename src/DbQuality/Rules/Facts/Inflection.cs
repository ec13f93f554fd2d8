using System.Collections.Concurrent;
using Humanizer;

namespace DbQuality.Rules.Facts;

/// <summary>Plural and singular of a word, by Humanizer's rules, with what those get wrong in table names set right.</summary>
internal sealed class Inflection(IReadOnlyList<string> exceptions)
{
    /// <summary>Words that are their own plural, or that nobody counts: right in either number.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal)
    {
        "advice", "analytics", "audio", "content", "data", "deer", "equipment", "evidence", "feedback", "fish", "furniture", "gold",
        "hardware", "headquarters", "homework", "information", "infrastructure", "jewelry", "knowledge", "lingerie", "logistics",
        "luggage", "mail", "media", "merchandise", "metadata", "middleware", "moose", "money", "multimedia", "music", "news", "offspring", "police",
        "rice", "series", "sheep", "shrimp", "silver", "software", "spacecraft", "species", "staff", "stuff", "traffic", "training",
        "weather", "wood",
    };

    /// <summary>Pairs that Humanizer turns wrongly, or takes for their own counterpart.</summary>
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["agenda"] = "agendas", ["alias"] = "aliases", ["analysis"] = "analyses", ["apex"] = "apexes", ["atlas"] = "atlases",
        ["axis"] = "axes", ["base"] = "bases", ["bonus"] = "bonuses", ["bus"] = "buses", ["cache"] = "caches", ["campus"] = "campuses",
        ["canvas"] = "canvases", ["census"] = "censuses", ["chassis"] = "chassis", ["consensus"] = "consensuses", ["corpus"] = "corpora",
        ["crisis"] = "crises", ["criterion"] = "criteria", ["curve"] = "curves", ["diagnosis"] = "diagnoses", ["fax"] = "faxes",
        ["focus"] = "focuses", ["foot"] = "feet", ["gas"] = "gases", ["genus"] = "genera", ["grass"] = "grasses",
        ["hypothesis"] = "hypotheses", ["index"] = "indexes", ["lens"] = "lenses", ["locus"] = "loci", ["matrix"] = "matrices",
        ["minus"] = "minuses", ["move"] = "moves", ["nexus"] = "nexuses", ["octopus"] = "octopuses", ["opus"] = "opuses",
        ["person"] = "people", ["phenomenon"] = "phenomena", ["plus"] = "pluses", ["premium"] = "premiums", ["process"] = "processes",
        ["prospectus"] = "prospectuses", ["quiz"] = "quizzes", ["quota"] = "quotas", ["radius"] = "radii", ["reserve"] = "reserves",
        ["schema"] = "schemas", ["slave"] = "slaves", ["status"] = "statuses", ["surplus"] = "surpluses", ["syllabus"] = "syllabi",
        ["synopsis"] = "synopses", ["tax"] = "taxes", ["taxi"] = "taxis", ["terminus"] = "termini", ["thesaurus"] = "thesauri",
        ["thesis"] = "theses", ["tooth"] = "teeth", ["torus"] = "tori", ["valve"] = "valves", ["vertex"] = "vertices",
        ["virus"] = "viruses", ["wave"] = "waves",
    };

    /// <summary>Other plurals in use, taken as they are.</summary>
    private static readonly Dictionary<string, string> OtherPlurals = new(StringComparer.Ordinal)
    {
        ["indices"] = "index", ["schemata"] = "schema", ["persons"] = "person", ["matrixes"] = "matrix", ["vertexes"] = "vertex",
        ["syllabuses"] = "syllabus", ["radiuses"] = "radius", ["stats"] = "stat", ["statistics"] = "statistic", ["apices"] = "apex",
        ["criterions"] = "criterion", ["corpuses"] = "corpus", ["foci"] = "focus", ["octopi"] = "octopus", ["premia"] = "premium",
        ["appendixes"] = "appendix", ["goods"] = "good", ["thesauruses"] = "thesaurus",
    };

    private static readonly Dictionary<string, string> Singulars =
        Plurals.Select(pair => new KeyValuePair<string, string>(pair.Value, pair.Key)).Concat(OtherPlurals)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    // Names are made of few words, and each costs many regular expressions.
    private readonly ConcurrentDictionary<string, string> plurals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> singulars = new(StringComparer.Ordinal);

    public string Plural(string word) => plurals.GetOrAdd(word, ToPlural);

    public string Singular(string word) => singulars.GetOrAdd(word, ToSingular);

    private string ToPlural(string word) =>
        IsFixed(word) || Singulars.ContainsKey(word) ? word
        : Plurals.TryGetValue(word, out var plural) ? plural
        : word.Pluralize(inputIsKnownToBeSingular: false);

    private string ToSingular(string word) =>
        IsFixed(word) || Plurals.ContainsKey(word) ? word
        : Singulars.TryGetValue(word, out var singular) ? singular
        : word.Singularize(inputIsKnownToBePlural: false);

    private bool IsFixed(string word) => word.Length == 1 || Uncounted.Contains(word) || exceptions.Contains(word);
}
