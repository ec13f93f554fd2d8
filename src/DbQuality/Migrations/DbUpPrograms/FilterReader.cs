using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>Turns a filter of script names into a function, where it is made of comparisons with constants.</summary>
internal sealed class FilterReader(ProgramSyntax program, ConstantReader constants)
{
    /// <summary>What is nested deeper would exhaust the stack, when it is read or when it is asked; no filter that people write is.</summary>
    private const int Deepest = 200;

    /// <summary>A lambda, or the name of a method, a local function, a local or a field that holds one; null where it does more.</summary>
    public Func<string, bool>? Read(ExpressionSyntax expression)
    {
        if (Function(expression) is not { } function) return null;
        return ProgramSyntax.ParametersOf(function) is [var parameter] && ProgramSyntax.BodyOf(function) is { } body ? Condition(body, parameter, 0) : null;
    }

    /// <summary>Whether it looks like a filter rather than another argument.</summary>
    public bool IsFilter(ExpressionSyntax expression) => Function(expression) is not null;

    private SyntaxNode? Function(ExpressionSyntax expression)
    {
        if (expression is AnonymousFunctionExpressionSyntax lambda) return lambda;
        if (ProgramSyntax.LastName(expression) is not { } name) return null;
        var methods = program.Methods(name).ToList();
        if (methods.Count > 0) return methods.Count == 1 ? methods[0] : null;
        return program.ValueOf(expression, name) as AnonymousFunctionExpressionSyntax;
    }

    private Func<string, bool>? Condition(ExpressionSyntax expression, string parameter, int depth) => depth > Deepest ? null : expression switch
    {
        ParenthesizedExpressionSyntax inner => Condition(inner.Expression, parameter, depth + 1),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => _ => true,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => _ => false,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            Condition(not.Operand, parameter, depth + 1) is { } inner ? name => !inner(name) : null,
        BinaryExpressionSyntax binary => Joined(binary, parameter, depth),
        InvocationExpressionSyntax call => Comparison(call, parameter),
        _ => null,
    };

    private Func<string, bool>? Joined(BinaryExpressionSyntax binary, string parameter, int depth)
    {
        if (binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression) return Equality(binary, parameter);
        var (left, right) = (Condition(binary.Left, parameter, depth + 1), Condition(binary.Right, parameter, depth + 1));
        if (left is null || right is null) return null;
        return binary.Kind() switch
        {
            SyntaxKind.LogicalAndExpression => name => left(name) && right(name),
            SyntaxKind.LogicalOrExpression => name => left(name) || right(name),
            _ => null,
        };
    }

    private Func<string, bool>? Equality(BinaryExpressionSyntax binary, string parameter)
    {
        var (subject, other) = Subject(binary.Left, parameter) is { } left ? (left, binary.Right) : (Subject(binary.Right, parameter), binary.Left);
        if (subject is null || constants.Text(other) is not { } value) return null;
        var negated = binary.Kind() == SyntaxKind.NotEqualsExpression;
        return name => (subject(name) == value) != negated;
    }

    private Func<string, bool>? Comparison(InvocationExpressionSyntax call, string parameter)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.Text: var method }) return null;
        var arguments = call.ArgumentList.Arguments.Select(argument => argument.Expression).ToList();
        var subject = Subject(owner, parameter);
        if (subject is null && method == "Equals" && arguments.Count > 1) (subject, arguments) = (Subject(arguments[0], parameter), arguments[1..]);
        if (subject is null || arguments.Count == 0 || Constant(arguments[0]) is not { } value) return null;
        if (Kind(arguments[1..]) is not { } kind) return null;
        return method switch
        {
            "StartsWith" => name => subject(name).StartsWith(value, kind),
            "EndsWith" => name => subject(name).EndsWith(value, kind),
            "Contains" => name => subject(name).Contains(value, kind),
            "Equals" => name => subject(name).Equals(value, kind),
            _ => null,
        };
    }

    private string? Constant(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: char c } ? c.ToString() : constants.Text(expression);

    /// <summary>The name itself, in another letter case, or without its folders.</summary>
    private static Func<string, string>? Subject(ExpressionSyntax expression, string parameter, int depth = 0)
    {
        if (depth > Deepest) return null;
        if (expression is IdentifierNameSyntax name) return name.Identifier.Text == parameter ? text => text : null;
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call) return null;
        if (ProgramSyntax.LastName(access.Expression) == "Path" && call.ArgumentList.Arguments is [var path])
        {
            if (Subject(path.Expression, parameter, depth + 1) is not { } of) return null;
            return access.Name.Identifier.Text switch
            {
                "GetFileName" => text => Path.GetFileName(of(text)),
                "GetFileNameWithoutExtension" => text => Path.GetFileNameWithoutExtension(of(text)),
                "GetExtension" => text => Path.GetExtension(of(text)),
                _ => null,
            };
        }
        if (call.ArgumentList.Arguments.Count > 0 || Subject(access.Expression, parameter, depth + 1) is not { } inner) return null;
        return access.Name.Identifier.Text switch
        {
            "ToLower" or "ToLowerInvariant" => text => inner(text).ToLowerInvariant(),
            "ToUpper" or "ToUpperInvariant" => text => inner(text).ToUpperInvariant(),
            _ => null,
        };
    }

    /// <summary>What is compared by a culture is compared by code units: names of scripts are ASCII as a rule. Null where it is not to be read.</summary>
    private StringComparison? Kind(IReadOnlyList<ExpressionSyntax> arguments)
    {
        if (arguments.Count == 0) return StringComparison.Ordinal;
        if (constants.Flag(arguments[0]) is { } ignoreCase) return ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Enum.TryParse<StringComparison>(ProgramSyntax.LastName(arguments[0]), out var kind)
            ? kind.ToString().EndsWith("IgnoreCase", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
            : null;
    }
}
