using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ223.</summary>
internal sealed class NullStringDefault : Rule
{
    private static readonly ListOption RefusedFunctions = new("functions", [], "Functions that no default may call, by name.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be so: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ223",
        Name = "null-string-default",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Default that is the text NULL, or that calls a function which is not allowed there",
        Rationale =
            "`default 'NULL'` is a word of four letters: `is null` does not find it, and it prints as if it were null. Somebody meant no default. Functions of `functions` " +
            "are refused in defaults as well, for instance `clock_timestamp`, whose value differs within one transaction. Labels of enums and defaults of domains are not looked at.",
        Options =
        [
            RefusedFunctions,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (functions, exceptions) = (RefusedFunctions.Of(context), Exceptions.Of(context));
        return
            from column in context.OwnColumns
            where column is { Default: not null, Generated: ' ' } && !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            let flaw = Flaw(column, functions)
            where flaw is not null
            select new Violation(
                column.ToDbObject(),
                $"The default of {column} {flaw}.", $"Drop it: alter table {column.Relation.QualifiedName} alter column {SqlName.Quote(column.Name)} drop default;") { AtLastChange = true };
    }

    private static string? Flaw(Column column, IReadOnlyList<string> functions)
    {
        if (column.Type.Category == 'S' && BodyText.Tokens(column.Default!) is [{ Kind: TokenKind.String } text, .. var cast] && (cast is [] or [{ Value: "::" }, ..]) &&
            text.Value.Equals("null", StringComparison.OrdinalIgnoreCase))
            return "is the text NULL, a value like any other, which a search for null does not find";
        return functions.Count > 0 && BodyText.Called(column.Default!).Select(call => call.Name).FirstOrDefault(functions.Contains) is { } function
            ? $"calls {function}, which the standards do not allow there"
            : null;
    }
}
