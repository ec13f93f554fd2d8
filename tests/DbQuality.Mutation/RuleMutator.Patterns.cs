using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace DbQuality.Mutation;

internal sealed partial class RuleMutator
{
    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var visited = node.WithExpression(Visited(node.Expression));
        if (!Declares(node.Pattern)) return Varied(node, visited);
        return node.Pattern switch
        {
            RecursivePatternSyntax { PropertyPatternClause: not null } pattern => Split(node, visited.Expression, pattern),
            UnaryPatternSyntax { Pattern: RecursivePatternSyntax { PropertyPatternClause: not null } pattern } =>
                PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Paren(Split(node, visited.Expression, pattern))),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        var arms = new List<SwitchExpressionArmSyntax>();
        foreach (var arm in node.Arms)
        {
            foreach (var variant in Variants(arm.Pattern))
            {
                if (Added("drop", arm.Pattern, Site.OneLine(variant)) is not { } id) continue;
                ExpressionSyntax asked = arm.WhenClause is { } when ? And(Question(id.Number), when.Condition) : Question(id.Number);
                arms.Add(Spaced(arm.WithPattern(variant).WithWhenClause(WhenClause(asked))).WithAdditionalAnnotations(id.Annotation));
            }
            arms.Add(Droppable(arm, (SwitchExpressionArmSyntax)Visit(arm)!));
        }
        return node.WithGoverningExpression(Visited(node.GoverningExpression)).WithArms(SeparatedList(arms));
    }

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) =>
        Added("drop", node.Value, "no case") is { } id
            ? CasePatternSwitchLabel(ConstantPattern(node.Value), WhenClause(Off(id.Number)), node.ColonToken).WithKeyword(node.Keyword)
                .WithWhenClause(WhenClause(Off(id.Number)).NormalizeWhitespace().WithLeadingTrivia(Space)).WithAdditionalAnnotations(id.Annotation)
            : node;

    private SwitchExpressionArmSyntax Droppable(SwitchExpressionArmSyntax node, SwitchExpressionArmSyntax visited)
    {
        if (node.Pattern is DiscardPatternSyntax or VarPatternSyntax || Added("drop", node.Pattern, "no arm") is not { } id) return visited;
        ExpressionSyntax asked = visited.WhenClause is { } when ? And(Off(id.Number), when.Condition) : Off(id.Number);
        return Spaced(visited.WithWhenClause(WhenClause(asked))).WithAdditionalAnnotations(id.Annotation);
    }

    /// <summary>The words of a clause need space between them also in a tree that is printed for a look.</summary>
    private static SwitchExpressionArmSyntax Spaced(SwitchExpressionArmSyntax arm) =>
        arm.WithWhenClause(arm.WhenClause!.WithWhenKeyword(Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(Space).WithTrailingTrivia(Space)));

    private ExpressionSyntax Varied(IsPatternExpressionSyntax node, ExpressionSyntax visited)
    {
        foreach (var variant in Variants(node.Pattern))
        {
            var other = node.WithPattern(variant);
            visited = Mutated("drop", node, Site.OneLine(other), id => Either(id, other, visited), visited);
        }
        return visited;
    }

    /// <summary>
    /// A pattern that declares cannot stand in two branches: what declares nothing is taken out of it into conditions of its own.
    /// </summary>
    private ExpressionSyntax Split(IsPatternExpressionSyntax node, ExpressionSyntax subject, RecursivePatternSyntax pattern)
    {
        var clause = pattern.PropertyPatternClause!;
        var split = (ExpressionSyntax)IsPatternExpression(subject, pattern.WithPropertyPatternClause(clause.WithSubpatterns(SeparatedList(clause.Subpatterns.Where(Declares)))))
            .WithIsKeyword(node.IsKeyword);
        foreach (var part in clause.Subpatterns.Where(part => !Declares(part)))
        {
            var alone = IsPatternExpression(node.Expression, pattern.WithPositionalPatternClause(null).WithDesignation(null)
                .WithPropertyPatternClause(clause.WithSubpatterns(SingletonSeparatedList(part)))).WithIsKeyword(node.IsKeyword);
            var varied = (ExpressionSyntax)alone;
            foreach (var variant in Variants(part.Pattern))
            {
                var other = alone.ReplaceNode(((RecursivePatternSyntax)alone.Pattern).PropertyPatternClause!.Subpatterns[0].Pattern, variant);
                varied = Mutated("drop", part, Site.OneLine(variant), id => Either(id, other, varied), varied);
            }
            var condition = Mutated("drop", part, "no such part of " + Site.OneLine(node), id => Or(Question(id), varied), varied);
            split = And(split, condition);
        }
        return split;
    }

    /// <summary>The pattern with one of its parts left out, or with one of its bounds moved.</summary>
    private static IEnumerable<PatternSyntax> Variants(PatternSyntax pattern) => pattern switch
    {
        RecursivePatternSyntax recursive => PartsOf(recursive),
        ParenthesizedPatternSyntax inner => Variants(inner.Pattern).Select(inner.WithPattern),
        UnaryPatternSyntax not => Variants(not.Pattern).Select(not.WithPattern),
        BinaryPatternSyntax both => SidesOf(both),
        ListPatternSyntax list => list.Patterns.SelectMany(part => Variants(part).Select(variant => list.ReplaceNode(part, variant))),
        RelationalPatternSyntax bound => [bound.WithOperatorToken(Token(Other(bound.OperatorToken.Kind())).WithTriviaFrom(bound.OperatorToken))],
        _ => [],
    };

    private static IEnumerable<PatternSyntax> PartsOf(RecursivePatternSyntax pattern)
    {
        var parts = pattern.PropertyPatternClause?.Subpatterns ?? default;
        for (var i = 0; i < parts.Count; i++)
        {
            if (!Declares(parts[i])) yield return pattern.WithPropertyPatternClause(pattern.PropertyPatternClause!.WithSubpatterns(parts.RemoveAt(i)));
        }
        foreach (var part in parts.Concat(pattern.PositionalPatternClause?.Subpatterns ?? default))
        {
            foreach (var variant in Variants(part.Pattern)) yield return pattern.ReplaceNode(part.Pattern, variant);
        }
    }

    private static IEnumerable<PatternSyntax> SidesOf(BinaryPatternSyntax pattern)
    {
        if (!Declares(pattern.Right)) yield return pattern.Left;
        if (!pattern.Left.IsKind(pattern.Kind()) && !Declares(pattern.Left)) yield return pattern.Right;
        foreach (var left in Variants(pattern.Left)) yield return pattern.WithLeft(left);
        foreach (var right in Variants(pattern.Right)) yield return pattern.WithRight(right);
    }

    private static SyntaxKind Other(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
        SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
        _ => SyntaxKind.GreaterThanToken,
    };

    private (int Number, SyntaxAnnotation Annotation)? Added(string kind, SyntaxNode original, string becomes)
    {
        var id = Add(kind, original, becomes);
        return id == 0 ? null : (id, Mark(id));
    }
}
