namespace DbQuality.Standards;

/// <summary>Reads <c>waivers</c>.</summary>
internal static class WaiversSection
{
    private const string Form = "a waiver: { rule: DBQ203, object: \"public.countries\", reason: …, owner: …, expires: 2027-06-30 }";

    public static IReadOnlyList<Waiver> Read(YamlNode node, string path, RuleVocabulary vocabulary) => node is YamlList list
        ? Mistakes.GatherEach(node.Mistakes, list.Items, item => ReadWaiver(item, path, vocabulary))
        : throw StandardsErrors.WrongKind(node, path, "a list, each item " + Form);

    private static Waiver ReadWaiver(YamlNode node, string path, RuleVocabulary vocabulary)
    {
        var section = new Section(node, path, ["rule", "object", "reason", "owner", "expires"], Form);
        RuleTerm? rule = section.Required("rule", (value, key) => RulesSection.Rule(value, key, vocabulary), "Name the rule that is waived.");
        return new Waiver(
            rule?.Id!,
            section.Required("object", YamlValues.Patterns, "Name the object, such as 'object: public.countries'."),
            section.Required("reason", YamlValues.Text, "Every waiver says why: add 'reason: …'."),
            section.Value<string?>("owner", YamlValues.Text, null),
            section.Value("expires", YamlValues.Date, null),
            section.Span);
    }
}
