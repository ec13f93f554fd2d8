using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace DbQuality.Mutation;

/// <summary>Writes the bodies that the generator of regular expressions would: it is part of the build, not of the compiler.</summary>
internal sealed class RegexWriter : CSharpSyntaxRewriter
{
    public static SyntaxTree Rewrite(SyntaxTree tree) => tree.WithRootAndOptions(new RegexWriter().Visit(tree.GetRoot()), tree.Options);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var attribute = node.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString() == "GeneratedRegex");
        if (attribute is null) return node;
        var arguments = attribute.ArgumentList!.Arguments.Select(argument => Argument(argument.Expression));
        // The line feed stands for the attribute's line, so that mutants keep the lines of the source.
        return node
            .WithAttributeLists(List(node.AttributeLists.Where(list => !list.Attributes.Contains(attribute))))
            .WithModifiers(TokenList(node.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword))))
            .WithExpressionBody(ArrowExpressionClause(ObjectCreationExpression(node.ReturnType.WithLeadingTrivia(Space), ArgumentList(SeparatedList(arguments)), null)))
            .WithLeadingTrivia(node.GetLeadingTrivia().Add(LineFeed));
    }
}
