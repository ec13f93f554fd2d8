using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Tests.Architecture;

/// <summary>Where sources search text that PostgreSQL printed, or cut it: a name may hold whatever they look for.</summary>
internal static class PrintedText
{
    /// <summary>Members of the catalog that hold what <c>pg_get_…</c> or <c>format_type</c> printed.</summary>
    private static readonly HashSet<string> Members =
    [
        "Definition", "ValidDefinition", "Expression", "Predicate", "Condition", "PartitionKey", "PartitionBound", "Default", "Using", "Check", "Display", "BaseType", "SqlBody", "Result", "IdentityArguments",
        "Shape", "Form", "Place",
    ];

    private static readonly HashSet<string> Searches = ["IndexOf", "LastIndexOf", "Contains", "StartsWith", "EndsWith", "Replace", "Split", "Substring", "Remove", "IsMatch", "Match", "Matches"];

    /// <summary>Words of printed statements with the blanks around them, by which somebody would find his way in one.</summary>
    private static readonly string[] Marks =
    [
        " INDEX", "INDEX ", " WHERE ", " USING ", "USING ", " ON ", "PERIOD ", "WITHOUT OVERLAPS", " INCLUDE ", "NOT VALID", "CHECK (", "CHECK ", "RANGE", "LIST ", "HASH ", "FOR VALUES", "SETOF ", " WHEN (", "EXECUTE FUNCTION", " AND ",
        "IS NOT NULL", "IS NULL", "nextval(", "::", "\nAS ", " without time zone", " with time zone", "character varying", " to ",
    ];

    /// <summary>The searches and cuts in a source, each with its line.</summary>
    public static IEnumerable<(int Line, string Code)> In(string source) =>
        from node in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        where node switch
        {
            InvocationExpressionSyntax call => IsSearch(call),
            // text[3..], and no index of a list.
            ElementAccessExpressionSyntax access => IsPrinted(access.Expression) && access.ArgumentList.Arguments is [{ Expression: RangeExpressionSyntax }],
            // Compared with what the code itself has put together.
            BinaryExpressionSyntax comparison when comparison.IsKind(SyntaxKind.EqualsExpression) =>
                (IsPrinted(comparison.Left) && comparison.Right is InterpolatedStringExpressionSyntax) || (IsPrinted(comparison.Right) && comparison.Left is InterpolatedStringExpressionSyntax),
            _ => false,
        }
        select (node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, node.ToString());

    private static bool IsSearch(InvocationExpressionSyntax call)
    {
        var (method, on) = call.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name.Identifier.ValueText, call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First().Expression),
            _ => ("", call.Expression),
        };
        if (!Searches.Contains(method)) return false;
        var arguments = call.ArgumentList.Arguments.Select(argument => argument.Expression).ToList();
        return IsPrinted(on) || arguments.Exists(IsPrinted) || arguments.Exists(argument => Texts(argument).Any(text => Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal))));
    }

    private static bool IsPrinted(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax { Operand: var inner } => IsPrinted(inner),
        ParenthesizedExpressionSyntax { Expression: var inner } => IsPrinted(inner),
        MemberAccessExpressionSyntax access => Members.Contains(access.Name.Identifier.ValueText),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax member } => Members.Contains(member.Name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>What is written in an argument; a search within another call's argument is that call's.</summary>
    private static IEnumerable<string> Texts(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax parts => parts.Contents.OfType<InterpolatedStringTextSyntax>().Select(part => part.TextToken.ValueText),
        _ => [],
    };
}
