namespace DbQuality.Standards;

/// <summary>Reads <c>database.row_level_security</c>.</summary>
internal static class RowLevelSecuritySection
{
    private static readonly (string Word, string Meaning)[] Commands =
        [("all", "all"), ("select", "select"), ("insert", "insert"), ("update", "update"), ("delete", "delete")];

    /// <param name="checkedSchemas">The schemas that <c>database.schemas</c> states; a protected schema outside them would never be looked at.</param>
    public static RowLevelSecurityStandard Read(YamlNode node, string path, IReadOnlyList<string> checkedSchemas)
    {
        var section = new Section(node, path, ["schemas", "policies"]);
        return new RowLevelSecurityStandard(
            section.Part("schemas", (value, key) => Schemas(value, key, checkedSchemas), []),
            section.Part("policies", Policies, new Dictionary<string, IReadOnlyList<PolicyStandard>>()));
    }

    private static IReadOnlyList<string> Schemas(YamlNode node, string path, IReadOnlyList<string> checkedSchemas)
    {
        var names = YamlValues.Names(node, path);
        var outside = checkedSchemas.Count == 0 ? null : YamlValues.Scalars(node, path).FirstOrDefault(text => !checkedSchemas.Contains(text.Text));
        return outside is null
            ? names
            : throw StandardsErrors.At(outside.Span, $"{path} protects '{outside.Text}', which database.schemas leaves unchecked. Add it there, or remove it here.");
    }

    private static Dictionary<string, IReadOnlyList<PolicyStandard>> Policies(YamlNode node, string path) =>
        Mistakes.GatherEach(node.Mistakes, YamlValues.Pairs(node, path),
                pair => (Prefix: YamlValues.Text(pair.Key, "A table prefix in " + path), Policies: ReadPolicies(pair.Value, $"{path}.{pair.Key.Text}")))
            .ToDictionary(pair => pair.Prefix, pair => pair.Policies);

    private static IReadOnlyList<PolicyStandard> ReadPolicies(YamlNode node, string path) => node is YamlList list
        ? Mistakes.GatherEach(node.Mistakes, list.Items, item => ReadPolicy(item, path))
        : throw StandardsErrors.WrongKind(node, path, "a list of policies: - { name: …, for: select, using: \"true\" }");

    private static PolicyStandard ReadPolicy(YamlNode node, string path)
    {
        var section = new Section(node, path, ["name", "for", "using", "check", "roles"], "a policy: { name: …, for: select, using: \"true\" }");
        var policy = new PolicyStandard(
            section.Required("name", YamlValues.Text, "Name the policy as CREATE POLICY does."),
            section.Value("for", (value, key) => YamlValues.OneOf(value, key, Commands), "all"),
            section.Value<string?>("using", YamlValues.Text, null),
            section.Value<string?>("check", YamlValues.Text, null),
            section.Part("roles", YamlValues.Names, []));
        // What is wrong already may be why the rest does not go together.
        if (!section.IsSound) return policy;

        // As CREATE POLICY refuses them.
        if (policy is { For: "insert", Using: not null })
            throw StandardsErrors.At(section.Find("using")!.Span, "A policy for insert has no 'using': there is no old row. Write 'check'.");
        if (policy is { For: "select" or "delete", Check: not null })
            throw StandardsErrors.At(section.Find("check")!.Span, $"A policy for {policy.For} has no 'check': there is no new row. Write 'using'.");
        if (policy is { Using: null, Check: null })
            throw StandardsErrors.At(section.Span, $"The policy '{policy.Name}' lets nothing through. State 'using' or 'check'.");
        return policy;
    }
}
