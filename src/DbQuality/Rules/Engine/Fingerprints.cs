using System.Security.Cryptography;
using System.Text;
using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>
/// Recognises a finding from run to run: by rule, object, what tells it from the rule's other findings on the object, and the
/// object's definition; never by line, oid, wording or PostgreSQL version. A baseline entry therefore stops to hold once its
/// object changes, and never holds anything else.
/// </summary>
/// <param name="found">All violations that will be asked for.</param>
internal sealed class Fingerprints(RuleContext context, IEnumerable<Violation> found)
{
    private readonly Dictionary<ObjectKey, object> members = Members(context.Catalog, [.. found.Select(violation => violation.Subject.Key).OfType<ObjectKey>()]);
    private readonly DefinitionText text = new();
    private readonly ViewSources sources = new(context.Catalog);
    private readonly FormerNames names = new(context);

    /// <summary>The first 16 hexadecimal digits of a SHA-256.</summary>
    public string Of(RuleInfo rule, Violation violation, SourceSpan? location)
    {
        var subject = violation.Subject;
        return Of(rule, subject, violation, subject.Key is { } key ? Definition(members.GetValueOrDefault(key), text.OfPrinted) : StatementAt(subject, location));
    }

    /// <summary>
    /// The fingerprint of a view's finding until 1.0: with the query as the server printed it, which not every version prints alike. Entries
    /// of a baseline that were made then hold on; so do those for an object that a script has renamed since.
    /// </summary>
    public IEnumerable<FormerFingerprint> FormerOf(RuleInfo rule, Violation violation)
    {
        var subject = violation.Subject;
        if (subject.Key is not { } key) yield break;
        var member = members.GetValueOrDefault(key);
        if (member is View view) yield return new FormerFingerprint(subject.Identity, Of(rule, subject, violation, text.OfPrinted(view.Definition)));
        foreach (var former in names.Of(rule, subject))
        {
            yield return new FormerFingerprint(
                former.Subject.Identity, Of(rule, former.Subject, violation, Definition(member, sql => text.OfPrinted(sql is null ? null : former.Rewrite(sql)))));
        }
    }

    private static string Of(RuleInfo rule, DbObject subject, Violation violation, string definition) =>
        Hash(rule.Id, $"{subject.Kind}", subject.Schema ?? "", subject.Table ?? "", subject.Name, definition, violation.Discriminator);

    /// <summary>
    /// The same statement in a second script, or a second finding that its rule does not tell from the first, is another
    /// finding all the same: it gets a fingerprint of its own, so that an entry for the first does not hold it.
    /// </summary>
    public static List<Finding> Distinct(List<Finding> inOrder)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return inOrder.ConvertAll(finding => finding with
        {
            Fingerprint = Numbered(finding.Fingerprint), Former = [.. finding.Former.Select(former => former with { Fingerprint = Numbered(former.Fingerprint) })],
        });

        string Numbered(string fingerprint)
        {
            var number = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
            return number == 1 ? fingerprint : Hash(fingerprint, $"{number}");
        }
    }

    private static string Hash(params string[] parts)
    {
        // No name and no definition has a NUL.
        var bytes = Encoding.UTF8.GetBytes(string.Join('\0', parts));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    private string StatementAt(DbObject subject, SourceSpan? location)
    {
        if (subject.Kind != ObjectKind.Statement || location is null) return "";
        var statement = context.Plan?.Scripts.Where(script => script.File == location.File).SelectMany(script => script.Statements)
            .LastOrDefault(statement => statement.Span.CompareTo(location) <= 0);
        return statement is null ? "" : DefinitionText.Of(statement.Tokens);
    }

    /// <summary>A table is the same table with one column more, so it goes by its name alone; what a rule finds in it tells the findings apart.</summary>
    /// <param name="printed">Of what the server printed.</param>
    private string Definition(object? member, Func<string?, string> printed) => member switch
    {
        View view => sources.Of(view),
        Column column => printed($"{column.Type.Display} {column.IsNullable} {column.Default} {column.Identity}{column.Generated} {column.Collation}"),
        Catalog.Index index => printed(index.Definition),
        Trigger trigger => printed($"{trigger.Definition} {trigger.Enabled}"),
        Constraint constraint => printed($"{constraint.Definition} {constraint.IsValidated}"),
        Policy policy => $"{policy.Command}{policy.IsPermissive} {string.Join(',', policy.Roles)} {printed(policy.Using)} {printed(policy.Check)}",
        Routine routine => $"{routine.Result} {routine.Language} {DefinitionText.OfBody(routine)} {printed(routine.SqlBody)}",
        UserType type => $"{type.Kind} {type.BaseType} {string.Join(',', type.Labels)}",
        _ => "",
    };

    private static Dictionary<ObjectKey, object> Members(DatabaseCatalog catalog, HashSet<ObjectKey> wanted)
    {
        var found = new Dictionary<ObjectKey, object>(wanted.Count);
        if (wanted.Count == 0) return found;
        foreach (var relation in catalog.Relations)
        {
            if (relation is View view) Add(view.Key, view);
            foreach (var column in relation.Columns) Add(column.Key, column);
            foreach (var index in relation.Indexes) Add(index.Key, index);
            foreach (var trigger in relation.Triggers) Add(trigger.Key, trigger);
            if (relation is not Table table) continue;
            foreach (var constraint in table.Constraints) Add(constraint.Key, constraint);
            foreach (var policy in table.Policies) Add(policy.Key, policy);
        }
        foreach (var routine in catalog.Routines) Add(routine.Key, routine);
        foreach (var type in catalog.Types) Add(type.Key, type);
        return found;

        void Add(ObjectKey key, object member)
        {
            if (wanted.Contains(key)) found[key] = member;
        }
    }
}
