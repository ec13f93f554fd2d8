using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.EfMigrations;

/// <summary>Reads the calls of one migration class: those on a <c>MigrationBuilder</c> in every method but <c>Down</c>.</summary>
internal sealed class MigrationClassReader(ClassDeclarationSyntax declared, string id, ProgramSyntax program, string directory)
{
    private readonly ConstantReader constants = new(program);
    private readonly SourceText source = new(
        Path.GetRelativePath(directory, declared.SyntaxTree.FilePath).Replace('\\', '/'), declared.SyntaxTree.GetText().ToString());

    public MigrationClass Read()
    {
        var calls = declared.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text != "Down").SelectMany(CallsIn).ToList();
        var statements = calls.Select((call, index) => Place(call, index)).ToList();
        var file = declared.SyntaxTree.FilePath;
        var script = new Script
        {
            Name = id,
            FileName = Path.GetFileName(file),
            FullPath = file,
            Source = source,
            Stage = "",
            Statements = statements,
            Ignores = [.. Ignores(statements)],
            Checksum = "",
        };
        return new MigrationClass(script, [.. calls.Select(Read)]);
    }

    private static IEnumerable<InvocationExpressionSyntax> CallsIn(MethodDeclarationSyntax method)
    {
        var builders = method.ParameterList.Parameters.Where(parameter => parameter.Type is { } type && ProgramSyntax.LastName(type) == "MigrationBuilder")
            .Select(parameter => parameter.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call =>
            call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder } && builders.Contains(builder.Identifier.Text));
    }

    /// <summary>A statement for each call, so that provenance and ignore comments have a place; its text is no SQL.</summary>
    private Statement Place(InvocationExpressionSyntax call, int index) => new()
    {
        Index = index,
        Start = call.SpanStart,
        Length = call.Span.Length,
        Sql = call.ToString(),
        Span = source.Span(call.SpanStart, call.Span.Length),
        Command = "",
        Tokens = [],
    };

    private MigrationCall Read(InvocationExpressionSyntax call)
    {
        var method = ProgramSyntax.LastName(call.Expression)!;
        var arguments = call.ArgumentList.Arguments;
        if (method == "AlterDatabase") return new MigrationCall { Commands = AnnotatedCommands, Names = [.. AnnotatedNames(call)] };
        if (method == "Sql") return new MigrationCall { Commands = [], Names = [], Sql = SqlOf(call) };
        // A method of the team's own may make anything that holds the texts that it is called with.
        if (CallShape.Find(method) is not { } shape)
            return new MigrationCall { Commands = [], Names = [.. arguments.Select(argument => constants.Text(argument.Expression)).OfType<string>()] };
        var names = shape.Arguments.Select(parameter => ArgumentOf(arguments, parameter, shape)).OfType<ArgumentSyntax>()
            .Select(argument => constants.Text(argument.Expression)).OfType<string>().ToList();
        return new MigrationCall
        {
            Commands = shape.Commands, Names = names, Verb = CallShape.VerbOf(method),
            Parts = method == "CreateTable" ? PartsOf(call) : StatementReference.NoParts,
        };
    }

    private static ArgumentSyntax? ArgumentOf(SeparatedSyntaxList<ArgumentSyntax> arguments, string parameter, CallShape shape)
    {
        if (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == parameter) is { } named) return named;
        var place = shape.Positional.ToList().IndexOf(parameter);
        return place >= 0 && place < arguments.Count && arguments[place].NameColon is null ? arguments[place] : null;
    }

    /// <summary>Columns are the members of an anonymous type, constraints calls with their names.</summary>
    private Dictionary<string, SourceSpan> PartsOf(InvocationExpressionSyntax call)
    {
        var parts = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var column in call.ArgumentList.DescendantNodes().OfType<AnonymousObjectMemberDeclaratorSyntax>())
        {
            if (column.Expression is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } && (TextOf(arguments, "name") ?? column.NameEquals?.Name.Identifier.Text) is { } name)
                parts.TryAdd(name, SpanOf(column));
        }
        foreach (var constraint in call.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (ProgramSyntax.LastName(constraint.Expression) is not ("PrimaryKey" or "ForeignKey" or "UniqueConstraint" or "CheckConstraint")) continue;
            var arguments = constraint.ArgumentList.Arguments;
            var name = TextOf(arguments, "name") ?? (arguments is [{ NameColon: null } first, ..] ? constants.Text(first.Expression) : null);
            if (name is not null) parts.TryAdd(name, SpanOf(constraint));
        }
        return parts;
    }

    private string? TextOf(SeparatedSyntaxList<ArgumentSyntax> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == parameter) is { } named ? constants.Text(named.Expression) : null;

    private WrittenSql? SqlOf(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        var argument = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == "sql") ?? arguments.FirstOrDefault();
        if (argument is null || constants.Text(argument.Expression) is not { } text) return null;
        return new WrittenSql(StatementReader.Read(new SourceText("sql", text)).Statements, argument.SpanStart, argument.Span.Length);
    }

    private static IReadOnlyList<string> AnnotatedCommands { get; } =
        ["CREATE EXTENSION", "DROP EXTENSION", "CREATE TYPE", "ALTER TYPE", "DROP TYPE", "CREATE COLLATION", "DROP COLLATION", "CREATE SCHEMA", "DO"];

    /// <summary><c>Annotation("Npgsql:Enum:mood", "sad,ok")</c>: extensions, enumeration types and collations of the database.</summary>
    private IEnumerable<string> AnnotatedNames(InvocationExpressionSyntax call)
    {
        for (var chained = call; chained.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; chained = next)
        {
            if (next.ArgumentList.Arguments is [var name, ..] && constants.Text(name.Expression) is { } text) yield return text.Split(':', '.')[^1];
        }
    }

    private IEnumerable<InlineIgnore> Ignores(IReadOnlyList<Statement> statements) =>
        from comment in declared.DescendantTrivia()
        where comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
        let text = comment.ToString().TrimStart('/').Trim()
        where text.StartsWith(Directive.Prefix, StringComparison.Ordinal)
        let directive = Directive.Parse(text)
        where directive.Verb == "ignore"
        let next = statements.FirstOrDefault(statement => statement.Start + statement.Length > comment.SpanStart)
        from ignore in Directive.Ignores(directive.Argument, next?.Index ?? -1, source.Span(comment.SpanStart, comment.Span.Length))
        select ignore;

    private SourceSpan SpanOf(SyntaxNode node) => source.Span(node.SpanStart, node.Span.Length);
}
