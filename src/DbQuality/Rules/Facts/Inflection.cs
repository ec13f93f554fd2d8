using System.Collections.Concurrent;
using Humanizer;

namespace DbQuality.Rules.Facts;

/// <summary>Plural and singular of a word, by Humanizer's rules, with what those get wrong in table names set right.</summary>
internal sealed class Inflection(IReadOnlyList<string> exceptions)
{
    /// <summary>Words that are their own plural, that nobody counts, or about whose plural nobody agrees: right in either number.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal)
    {
        "access", "advertising", "advice", "analytics", "attendance", "audio", "authentication", "authorization", "availability", "bandwidth", "billing", "caching", "cash",
        "churn", "clothing", "commerce", "compliance", "connectivity", "content", "correspondence", "coverage", "css", "data", "ddl", "deer", "demographics", "dml", "dns",
        "documentation", "education", "electricity", "employment", "energy", "equipment", "ethics", "evidence", "feedback", "fish", "food", "freight", "furniture", "garbage",
        "gold", "graphics", "guidance", "hardware", "headquarters", "health", "help", "history", "homework", "housing", "html", "humidity", "income", "info", "information",
        "infrastructure", "insurance", "inventory", "jewelry", "json", "knowledge", "lineage", "lingerie", "literature", "livestock", "logistics", "luggage", "machinery", "mail",
        "maintenance", "marketing", "media", "merchandise", "messaging", "metadata", "middleware", "mileage", "money", "monitoring", "moose", "multimedia", "music", "navigation",
        "news", "nutrition", "occupancy", "offspring", "onboarding", "ownership", "packaging", "parking", "payroll", "performance", "personnel", "police", "postage",
        "precipitation", "presence", "pricing", "privacy", "progress", "rainfall", "rbac", "reporting", "research", "revenue", "rice", "routing", "rss", "scheduling", "seo",
        "series", "sheep", "shipping", "shrimp", "silver", "software", "spacecraft", "spam", "species", "spend", "sql", "ssl", "staff", "staging", "storage", "stuff",
        "telemetry", "tls", "tracking", "traffic", "training", "transportation", "trivia", "turnover", "usage", "visibility", "weather", "wildlife", "wood", "xml",
    };

    /// <summary>How words end that have a double s of their own; any other one is a plural with an s too many: <c>profiless</c>.</summary>
    private static readonly string[] DoubleS =
    [
        "abyss", "bass", "bliss", "boss", "brass", "canvass", "cess", "chess", "class", "confess", "cross", "discuss", "dismiss", "dress", "embarrass", "floss", "fuss", "glass",
        "gloss", "goddess", "grass", "gress", "gross", "guess", "harass", "hiss", "hostess", "kiss", "loss", "mass", "mess", "miss", "moss", "ness", "pass", "possess", "press",
        "swiss", "toss", "tress", "truss", "cashless", "contactless", "endless", "headless", "paperless", "passwordless", "regardless", "serverless", "stateless", "wireless",
    ];

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
        : HasOneTooMany(word) ? ToPlural(word[..^1])
        : Plurals.TryGetValue(word, out var plural) ? plural
        : word.Pluralize(inputIsKnownToBeSingular: false);

    private string ToSingular(string word) =>
        IsFixed(word) || Plurals.ContainsKey(word) ? word
        : HasOneTooMany(word) ? ToSingular(word[..^1])
        : Singulars.TryGetValue(word, out var singular) ? singular
        : word.Singularize(inputIsKnownToBePlural: false);

    private static bool HasOneTooMany(string word) =>
        word.Length > 4 && word.EndsWith("ss", StringComparison.Ordinal) && !DoubleS.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private bool IsFixed(string word) => word.Length == 1 || Uncounted.Contains(word) || exceptions.Contains(word);
}
