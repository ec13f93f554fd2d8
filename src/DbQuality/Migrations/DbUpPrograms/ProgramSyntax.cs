using DbQuality.Migrations.Plan;
using DbQuality.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>The parsed sources, what they declare, and what could not be read of them.</summary>
internal sealed class ProgramSyntax
{
    private readonly string folder;
    private readonly List<CompilationUnitSyntax> units;
    private readonly List<PlanNote> notes = [];

    // Names are asked for again and again, in programs of any size.
    private readonly Lazy<ILookup<string, SyntaxNode>> methods;
    private readonly Lazy<ILookup<string, InvocationExpressionSyntax>> calls;
    private readonly Lazy<ILookup<string, ExpressionSyntax?>> members;
    private readonly Lazy<HashSet<string>> assigned;

    /// <exception cref="GateException">DBQ013: a file cannot be read, or is larger than any source. DBQ027: one is nested too deep.</exception>
    public ProgramSyntax(IEnumerable<string> files, string folder, CancellationToken cancellationToken)
    {
        this.folder = folder;
        CancellationToken = cancellationToken;
        units = [.. files.Select(Parse)];
        methods = new(() => Nodes.Where(node => NameOf(node) is not null).ToLookup(node => NameOf(node)!, StringComparer.Ordinal));
        calls = new(() => Nodes.OfType<InvocationExpressionSyntax>().Where(call => LastName(call.Expression) is not null)
            .ToLookup(call => LastName(call.Expression)!, StringComparer.Ordinal));
        members = new(() => Nodes.Where(node => NameOfMember(node) is not null).ToLookup(node => NameOfMember(node)!, MemberValue, StringComparer.Ordinal));
        assigned = new(() => Nodes.OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Parent is not InitializerExpressionSyntax)
            .Select(assignment => LastName(assignment.Left)).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whoever follows names and calls from one to the next asks it.</summary>
    public CancellationToken CancellationToken { get; }

    public IEnumerable<SyntaxNode> Nodes => units.SelectMany(unit => unit.DescendantNodes());

    /// <summary>In the order in which they were noticed, each once.</summary>
    public IReadOnlyList<PlanNote> Notes => [.. notes.Distinct()];

    public void Note(SyntaxNode place, string message) => notes.Add(PlanNote.Unseen(message, Span(place)));

    public SourceSpan Span(SyntaxNode node)
    {
        var (start, end) = (node.GetLocation().GetLineSpan().StartLinePosition, node.GetLocation().GetLineSpan().EndLinePosition);
        var file = Path.GetRelativePath(folder, node.SyntaxTree.FilePath).Replace('\\', '/');
        return new SourceSpan(file, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }

    /// <summary>Methods and local functions of that name.</summary>
    public IEnumerable<SyntaxNode> Methods(string name) => methods.Value[name];

    /// <summary>The calls of a method by its name.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string name) =>
        calls.Value[name];

    /// <summary>The value that a local, a constant, a field or a property is made with; null where there is none, or more than one.</summary>
    public ExpressionSyntax? ValueOf(SyntaxNode place, string name)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (LocalValue(place, name) is { } local) return local.Value;
        var values = members.Value[name].ToList();
        return values.Count == 1 && !assigned.Value.Contains(name) ? values[0] : null;
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

    private CompilationUnitSyntax Parse(string file)
    {
        var shown = Path.GetRelativePath(folder, file).Replace('\\', '/');
        var text = ReadText(file, shown);
        var excess = SourceNesting.FindExcess(text);
        if (excess >= 0) throw TooDeep(new SourceText(shown, text).Span(excess, 1));
        var tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), file, cancellationToken: CancellationToken);
        // The parser gives up with an error, and with none of the rest of the file.
        if (tree.GetDiagnostics(CancellationToken).FirstOrDefault(problem => problem.Id == "CS8078") is { } givenUp)
            throw TooDeep(new SourceText(shown, text).Span(Math.Min(givenUp.Location.SourceSpan.Start, text.Length), 0));
        return tree.GetCompilationUnitRoot(CancellationToken);
    }

    private static string ReadText(string file, string shown)
    {
        try
        {
            return InputFile.ReadText(file, InputFile.LargestSource);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CodedProblem.Unreadable.InConfiguration(
                $"The source {shown}, which says how the project deploys, is not read: {fault.Message}", SourceSpan.Start(shown), fault);
        }
    }

    private static GateException TooDeep(SourceSpan place) => CodedProblem.NestedTooDeep.InConfiguration(
        "The source is nested too deep here to be read, so nobody knows how the project deploys. Take the expression apart into variables of their own.", place);

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

    private static ExpressionSyntax? MemberValue(SyntaxNode member) => member switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
        _ => null,
    };

    private static string? NameOfMember(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => null,
    };

    private static ExpressionSyntax? OnlyReturn(BlockSyntax? block) =>
        block is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null;

    private static IReadOnlyList<string> Names(ParameterListSyntax? parameters) =>
        [.. parameters?.Parameters.Select(parameter => parameter.Identifier.Text) ?? []];
}
