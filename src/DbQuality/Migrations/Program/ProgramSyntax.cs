using DbQuality.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations;

/// <summary>The parsed sources, what they declare, and what could not be read of them.</summary>
internal sealed class ProgramSyntax
{
    private readonly string folder;
    private readonly List<CompilationUnitSyntax> units;
    private readonly List<PlanNote> notes = [];

    public ProgramSyntax(IEnumerable<string> files, string folder)
    {
        this.folder = folder;
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        units = [.. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file).GetCompilationUnitRoot())];
    }

    public IEnumerable<SyntaxNode> Nodes => units.SelectMany(unit => unit.DescendantNodes());

    /// <summary>In the order in which they were noticed, each once.</summary>
    public IReadOnlyList<PlanNote> Notes => [.. notes.Distinct()];

    public void Note(SyntaxNode place, string message) => notes.Add(new PlanNote(message, Span(place)));

    public SourceSpan Span(SyntaxNode node)
    {
        var (start, end) = (node.GetLocation().GetLineSpan().StartLinePosition, node.GetLocation().GetLineSpan().EndLinePosition);
        var file = Path.GetRelativePath(folder, node.SyntaxTree.FilePath).Replace('\\', '/');
        return new SourceSpan(file, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }

    /// <summary>Methods and local functions of that name.</summary>
    public IEnumerable<SyntaxNode> Methods(string name) => Nodes.Where(node => NameOf(node) == name);

    /// <summary>The calls of a method by its name.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string name) =>
        Nodes.OfType<InvocationExpressionSyntax>().Where(call => LastName(call.Expression) == name);

    /// <summary>The value that a local, a constant, a field or a property is made with; null where there is none, or more than one.</summary>
    public ExpressionSyntax? ValueOf(SyntaxNode place, string name)
    {
        if (LocalValue(place, name) is { } local) return local.Value;
        var members = Nodes.OfType<VariableDeclaratorSyntax>().Where(field => field.Identifier.Text == name && field.Parent?.Parent is FieldDeclarationSyntax)
            .Select(field => field.Initializer?.Value)
            .Concat(Nodes.OfType<PropertyDeclarationSyntax>().Where(property => property.Identifier.Text == name)
                .Select(property => property.ExpressionBody?.Expression ?? property.Initializer?.Value)).ToList();
        return members.Count == 1 && !IsAssigned(name) ? members[0] : null;
    }

    /// <summary>The body of a lambda, or what a method returns by its only statement; null where it does more.</summary>
    public static ExpressionSyntax? BodyOf(SyntaxNode function) => function switch
    {
        LambdaExpressionSyntax lambda => lambda.ExpressionBody ?? OnlyReturn(lambda.Block),
        AnonymousMethodExpressionSyntax method => OnlyReturn(method.Block),
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? OnlyReturn(method.Body),
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression ?? OnlyReturn(local.Body),
        _ => null,
    };

    public static IReadOnlyList<string> ParametersOf(SyntaxNode function) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => [lambda.Parameter.Identifier.Text],
        ParenthesizedLambdaExpressionSyntax lambda => Names(lambda.ParameterList),
        AnonymousMethodExpressionSyntax method => Names(method.ParameterList),
        MethodDeclarationSyntax method => Names(method.ParameterList),
        LocalFunctionStatementSyntax local => Names(local.ParameterList),
        _ => [],
    };

    /// <summary><c>name</c> of <c>name</c>, <c>x.name</c>, <c>name&lt;T&gt;</c>.</summary>
    public static string? LastName(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        _ => null,
    };

    public static string? NameOf(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax declaration => declaration.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        _ => null,
    };

    /// <summary>Where a local of this place can be used: the method, accessor or lambda around it, or a file's top-level statements.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode place) => place.Ancestors().First(node =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax
            or PropertyDeclarationSyntax or CompilationUnitSyntax);

    private static (ExpressionSyntax? Value, bool Found)? LocalOf(SyntaxNode scope, string name)
    {
        var declared = scope.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(local => local.Identifier.Text == name && local.Parent?.Parent is LocalDeclarationStatementSyntax).ToList();
        if (declared.Count == 0) return null;
        var assigned = scope.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => LastName(assignment.Left) == name);
        return (declared.Count == 1 && !assigned ? declared[0].Initializer?.Value : null, true);
    }

    private static (ExpressionSyntax? Value, bool Found)? LocalValue(SyntaxNode place, string name)
    {
        for (var scope = ScopeOf(place); ; scope = ScopeOf(scope))
        {
            if (LocalOf(scope, name) is { } local) return local;
            if (ParametersOf(scope).Contains(name)) return (null, true);
            if (scope.Parent is null) return null;
        }
    }

    private bool IsAssigned(string name) => Nodes.OfType<AssignmentExpressionSyntax>().Any(assignment =>
        LastName(assignment.Left) == name && assignment.Parent is not InitializerExpressionSyntax);

    private static ExpressionSyntax? OnlyReturn(BlockSyntax? block) =>
        block is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null;

    private static IReadOnlyList<string> Names(ParameterListSyntax? parameters) =>
        [.. parameters?.Parameters.Select(parameter => parameter.Identifier.Text) ?? []];
}
