using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>Evaluates what is constant in a program's text; everything else has no value.</summary>
internal sealed class ConstantReader(ProgramSyntax program)
{
    private const int DeepestReference = 20;

    /// <summary>Properties that name one another twice each would be looked up without end, and their texts would double each time.</summary>
    private const int MostSteps = 2000, LongestText = 1 << 20;

    private int steps;

    public string? Text(ExpressionSyntax expression) => Evaluate(expression) as string;

    public int? Number(ExpressionSyntax expression) => Evaluate(expression) as int?;

    public bool? Flag(ExpressionSyntax expression) => Evaluate(expression) as bool?;

    private object? Evaluate(ExpressionSyntax expression)
    {
        steps = 0;
        var value = Value(expression, 0);
        return steps <= MostSteps ? value : null;
    }

    private object? Value(ExpressionSyntax expression, int depth) => depth > DeepestReference || ++steps > MostSteps ? null : expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        ParenthesizedExpressionSyntax inner => Value(inner.Expression, depth + 1),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Value(inner.Operand, depth + 1),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Value(minus.Operand, depth + 1) is int number ? -number : null,
        BinaryExpressionSyntax binary => Computed(binary.Kind(), Value(binary.Left, depth + 1), Value(binary.Right, depth + 1)),
        InterpolatedStringExpressionSyntax interpolated => Interpolated(interpolated, depth),
        InvocationExpressionSyntax call => Called(call, depth),
        MemberAccessExpressionSyntax access => Member(access, depth),
        IdentifierNameSyntax name => Named(name, name.Identifier.Text, depth),
        _ => null,
    };

    private static object? Computed(SyntaxKind kind, object? left, object? right) => (kind, left, right) switch
    {
        (SyntaxKind.AddExpression, string a, string b) => a.Length + b.Length <= LongestText ? a + b : null,
        (SyntaxKind.AddExpression, int a, int b) => unchecked(a + b),
        (SyntaxKind.SubtractExpression, int a, int b) => unchecked(a - b),
        _ => null,
    };

    private string? Interpolated(InterpolatedStringExpressionSyntax text, int depth)
    {
        var parts = text.Contents.Select(part => part switch
        {
            InterpolatedStringTextSyntax written => written.TextToken.ValueText,
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Value(hole.Expression, depth + 1) switch
            {
                string value => value,
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            },
            _ => null,
        }).ToList();
        return parts.Contains(null) || parts.Sum(part => (long)part!.Length) > LongestText ? null : string.Concat(parts);
    }

    private string? Called(InvocationExpressionSyntax call, int depth)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" } && arguments.Count == 1) return ProgramSyntax.LastName(arguments[0].Expression);
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.Text: var name }) return null;
        if (ProgramSyntax.LastName(owner) != "Path" || arguments.Count == 0) return null;
        var values = arguments.Select(argument => Value(argument.Expression, depth + 1) as string).ToList();
        return values.Contains(null) ? null : name switch
        {
            "Combine" or "Join" => Path.Combine([.. values.Select(value => value!.Replace('\\', '/'))]),
            "GetFullPath" when values.Count == 1 => values[0],
            _ => null,
        };
    }

    private object? Member(MemberAccessExpressionSyntax access, int depth)
    {
        if (access.Expression is TypeOfExpressionSyntax type) return access.Name.Identifier.Text == "Namespace" ? NamespaceOf(type) : null;
        return (ProgramSyntax.LastName(access.Expression), access.Name.Identifier.Text) switch
        {
            ("string" or "String", "Empty") => "",
            (_, "Empty") when access.Expression is PredefinedTypeSyntax => "",
            ("DbUpDefaults", "DefaultRunGroupOrder") => ScriptSource.DefaultGroup,
            (_, var name) => Named(access, name, depth),
        };
    }

    private object? Named(SyntaxNode place, string name, int depth) =>
        program.ValueOf(place, name) is { } value ? Value(value, depth + 1) : null;

    /// <summary>Of a type that the same sources declare.</summary>
    private string? NamespaceOf(TypeOfExpressionSyntax type)
    {
        var declared = program.Nodes.OfType<BaseTypeDeclarationSyntax>()
            .Where(declaration => declaration.Identifier.Text == ProgramSyntax.LastName(type.Type)).Take(2).ToList();
        if (declared.Count != 1) return null;
        var names = declared[0].Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).Reverse();
        return string.Join('.', names) is { Length: > 0 } found ? found : null;
    }
}
