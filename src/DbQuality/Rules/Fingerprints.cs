using System.Security.Cryptography;
using System.Text;
using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Observation;
using DbQuality.Text;

namespace DbQuality.Rules;

/// <summary>
/// Recognises a finding from run to run: by rule, object and the object's definition as the server prints it, never by
/// line, oid or wording. A baseline entry therefore stops to hold once its object changes.
/// </summary>
internal sealed class Fingerprints(RuleContext context)
{
    private readonly Lazy<Dictionary<ObjectKey, string>> definitions = new(() => ReadDefinitions(context.Catalog));

    /// <summary>The first 16 hexadecimal digits of a SHA-256.</summary>
    public string Of(RuleInfo rule, Violation violation, SourceSpan? location)
    {
        var subject = violation.Subject;
        var definition = subject.Key is { } key ? definitions.Value.GetValueOrDefault(key, "") : StatementAt(subject, location);
        var parts = string.Join('\n', rule.Id, subject.Kind, subject.Identity, definition, violation.Discriminator);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..16];
    }

    private string StatementAt(DbObject subject, SourceSpan? location)
    {
        if (subject.Kind != ObjectKind.Statement || location is null) return "";
        var statement = context.Plan?.Scripts.Where(script => script.File == location.File).SelectMany(script => script.Statements)
            .LastOrDefault(statement => statement.Span.CompareTo(location) <= 0);
        // Tokens, so that white space and comments do not count.
        return statement is null ? "" : string.Join(' ', statement.Tokens.Select(TokenText));
    }

    private static string TokenText(Token token) => $"{token.Kind}:{token.Value}";

    private static Dictionary<ObjectKey, string> ReadDefinitions(DatabaseCatalog catalog)
    {
        // A table is the same table with one column more, so it goes by its name alone.
        var all = new Dictionary<ObjectKey, string>();
        foreach (var relation in catalog.Relations)
        {
            if (relation is View view) all[view.Key] = view.Definition;
            foreach (var column in relation.Columns)
                all[column.Key] = $"{column.Type.Display} {column.IsNullable} {column.Default} {column.Identity}{column.Generated}";
            foreach (var index in relation.Indexes) all[index.Key] = index.Definition;
            foreach (var trigger in relation.Triggers) all[trigger.Key] = $"{trigger.Definition} {trigger.Enabled}";
            if (relation is not Table table) continue;
            foreach (var constraint in table.Constraints) all[constraint.Key] = $"{constraint.Definition} {constraint.IsValidated}";
            foreach (var policy in table.Policies)
                all[policy.Key] = $"{policy.Command}{policy.IsPermissive} {string.Join(',', policy.Roles)} {policy.Using} {policy.Check}";
        }
        foreach (var routine in catalog.Routines) all[routine.Key] = $"{routine.Result} {routine.Language} {routine.Body}{routine.SqlBody}";
        foreach (var type in catalog.Types) all[type.Key] = $"{type.Kind} {type.BaseType} {string.Join(',', type.Labels)}";
        return all;
    }
}
