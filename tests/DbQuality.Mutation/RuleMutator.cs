using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace DbQuality.Mutation;

/// <summary>
/// Rewrites a source file so that it holds all its mutants, each behind a question to <see cref="Mutant.On"/>. This part is about
/// conditions; <c>RuleMutator.Patterns.cs</c> about patterns.
/// </summary>
/// <param name="file">As <see cref="Site.File"/> has it.</param>
/// <param name="first">The first number to give.</param>
/// <param name="refused">Mutants that the compiler did not accept in an earlier attempt.</param>
internal sealed partial class RuleMutator(string file, int first, IReadOnlySet<int> refused) : CSharpSyntaxRewriter
{
    private static readonly HashSet<string> TakesPredicate = new(StringComparer.Ordinal)
    {
        "Where", "Any", "All", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Count", "SkipWhile", "TakeWhile",
        "Find", "Exists", "FindAll", "RemoveAll", "RemoveWhere",
    };

    /// <summary>Every mutant of the file, by number.</summary>
    public List<Site> Sites { get; } = [];

    /// <summary>A rule's description is data.</summary>
    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        node.Identifier.Text == "Info" ? node : base.VisitPropertyDeclaration(node);

    /// <summary>A fix is proven by running it, and what tells two findings apart by the baseline: examples state neither.</summary>
    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node) =>
        node.Left is IdentifierNameSyntax { Identifier.Text: "Fix" or "NoFix" or "Discriminator" } ? node : base.VisitAssignmentExpression(node);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        node.ReturnType.ToString() is "Fix" or "Fix?" || node.Identifier.Text.StartsWith("NoFix", StringComparison.Ordinal) ? node : base.VisitMethodDeclaration(node);

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node)
    {
        var condition = Negated(node.Condition, Visited(node.Condition), escapes: false);
        return node.WithCondition(Always(node.Condition, condition));
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        var negated = Negated(node.Condition, visited.Condition, escapes: true);
        // What escapes where it is false is needed behind the statement, and what escapes where it is true within.
        var never = Declares(node.Condition) ? negated : Mutated("never", node.Condition, "false", id => And(negated, Off(id)), negated);
        return visited.WithCondition(never);
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return visited.WithCondition(Negated(node.Condition, visited.Condition, escapes: true));
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
    {
        var visited = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return visited.WithCondition(Negated(node.Condition, visited.Condition, escapes: true));
    }

    public override SyntaxNode? VisitWhenClause(WhenClauseSyntax node)
    {
        var visited = (WhenClauseSyntax)base.VisitWhenClause(node)!;
        return visited.WithCondition(Negated(node.Condition, visited.Condition, escapes: true));
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.Kind() switch
        {
            SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => visited
                .WithLeft(Dropped(node, node.Left, visited.Left)).WithRight(Dropped(node, node.Right, visited.Right)),
            SyntaxKind.LessThanExpression => Bound(node, visited, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
            SyntaxKind.LessThanOrEqualExpression => Bound(node, visited, SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
            SyntaxKind.GreaterThanExpression => Bound(node, visited, SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
            SyntaxKind.GreaterThanOrEqualExpression => Bound(node, visited, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (NameOf(node.Expression) is not { } name || !TakesPredicate.Contains(name) || node.ArgumentList.Arguments is not [.., { Expression: var predicate }]) return visited;
        var argument = visited.ArgumentList.Arguments[^1];
        var replaced = visited.ReplaceNode(argument, argument.WithExpression(Predicate(name, predicate, argument.Expression)));
        return node.Expression is MemberAccessExpressionSyntax access && name is "Any" or "All" && !Declares(node) && !BeginsBehindQuestionMark(access.Expression)
            ? Swapped(node, replaced, access)
            : replaced;

    }

    private ExpressionSyntax Predicate(string call, ExpressionSyntax original, ExpressionSyntax visited)
    {
        if (original is LambdaExpressionSyntax { ExpressionBody: { } condition })
        {
            var lambda = (LambdaExpressionSyntax)visited;
            var body = Negated(condition, lambda.ExpressionBody!, escapes: false);
            return lambda.WithExpressionBody(call == "All" ? body : Always(condition, body));
        }
        return original is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? Mutated("negate", original, $"not {Site.OneLine(original)}",
                id => InvocationExpression(ParseExpression("global::DbQuality.Mutation.Mutant.Not"), ArgumentList(SeparatedList([Argument(Number(id)), Argument(visited.WithoutTrivia())]))), visited)
            : visited;
    }

    /// <summary>Any of them for all of them, and the other way round.</summary>
    private ExpressionSyntax Swapped(InvocationExpressionSyntax node, InvocationExpressionSyntax visited, MemberAccessExpressionSyntax access)
    {
        var other = access.Name.Identifier.Text == "Any" ? "All" : "Any";
        return Mutated("any-all", node, other, id => Either(id, node.WithExpression(access.WithName(IdentifierName(other))), visited), visited);
    }

    private ExpressionSyntax Bound(BinaryExpressionSyntax node, BinaryExpressionSyntax visited, SyntaxKind kind, SyntaxKind token)
    {
        var other = BinaryExpression(kind, node.Left, Token(token).WithTriviaFrom(node.OperatorToken), node.Right);
        return Mutated("bound", node, Site.OneLine(other), id => Either(id, other, visited), visited);
    }

    private ExpressionSyntax Dropped(BinaryExpressionSyntax whole, ExpressionSyntax operand, ExpressionSyntax visited)
    {
        if (operand.IsKind(whole.Kind()) || Declares(operand)) return visited;
        return whole.IsKind(SyntaxKind.LogicalAndExpression)
            ? Mutated("drop", operand, "true", id => Or(Question(id), visited), visited)
            : Mutated("drop", operand, "false", id => And(Off(id), visited), visited);
    }

    private ExpressionSyntax Always(ExpressionSyntax condition, ExpressionSyntax visited) =>
        Mutated("drop", condition, "true", id => Or(Question(id), visited), visited);

    /// <param name="escapes">Whether what the condition declares can be used outside of it.</param>
    private ExpressionSyntax Negated(ExpressionSyntax condition, ExpressionSyntax visited, bool escapes)
    {
        // An endless loop's own condition.
        if (condition is LiteralExpressionSyntax) return visited;
        if (!escapes || !Declares(condition))
            return Mutated("negate", condition, $"not ({Site.OneLine(condition)})", id => ParenthesizedExpression(BinaryExpression(SyntaxKind.ExclusiveOrExpression, Question(id), Paren(visited))), visited);
        return DeclaresWhereFalse(condition)
            ? Mutated("always", condition, "true", id => Or(visited, Question(id)), visited)
            : Mutated("never", condition, "false", id => And(visited, Off(id)), visited);
    }

    private ExpressionSyntax Mutated(string kind, SyntaxNode original, string becomes, Func<int, ExpressionSyntax> mutated, ExpressionSyntax otherwise)
    {
        var id = Add(kind, original, becomes);
        return id == 0 ? otherwise : mutated(id).WithAdditionalAnnotations(Mark(id));
    }

    private static SyntaxAnnotation Mark(int id) => new(Site.Annotation, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Its number; 0 where the compiler refused it.</summary>
    private int Add(string kind, SyntaxNode original, string becomes)
    {
        var id = first + Sites.Count;
        var line = original.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        Sites.Add(new Site(id, file, line, kind, kind is "negate" ? Site.OneLine(original) : $"{Site.OneLine(original)} => {becomes}"));
        return refused.Contains(id) ? 0 : id;
    }

    private ExpressionSyntax Visited(ExpressionSyntax node) => (ExpressionSyntax)Visit(node)!;

    private static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf(inner => inner is not LambdaExpressionSyntax and not QueryExpressionSyntax).Any(inner => inner is SingleVariableDesignationSyntax);

    private static bool DeclaresWhereFalse(ExpressionSyntax condition) => condition.DescendantNodesAndSelf()
        .Any(node => (node is UnaryPatternSyntax || node.IsKind(SyntaxKind.LogicalNotExpression)) && Declares(node));

    // a?.B.Any(…): the call is a part of what follows the question mark, and cannot be put into parentheses.
    private static bool BeginsBehindQuestionMark(ExpressionSyntax receiver) =>
        receiver.DescendantNodesAndSelf().Any(node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        _ => null,
    };

    private static InvocationExpressionSyntax Question(int id) =>
        InvocationExpression(ParseExpression("global::DbQuality.Mutation.Mutant.On"), ArgumentList(SingletonSeparatedList(Argument(Number(id)))));

    private static PrefixUnaryExpressionSyntax Off(int id) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Question(id));

    private static LiteralExpressionSyntax Number(int id) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(id));

    private static ParenthesizedExpressionSyntax Paren(ExpressionSyntax inner) => ParenthesizedExpression(inner);

    private static ParenthesizedExpressionSyntax And(ExpressionSyntax left, ExpressionSyntax right) =>
        Paren(BinaryExpression(SyntaxKind.LogicalAndExpression, Paren(left), Paren(right)));

    private static ParenthesizedExpressionSyntax Or(ExpressionSyntax left, ExpressionSyntax right) =>
        Paren(BinaryExpression(SyntaxKind.LogicalOrExpression, Paren(left), Paren(right)));

    private static ParenthesizedExpressionSyntax Either(int id, ExpressionSyntax mutated, ExpressionSyntax otherwise) =>
        Paren(ConditionalExpression(Question(id), Paren(mutated), Paren(otherwise)));
}
