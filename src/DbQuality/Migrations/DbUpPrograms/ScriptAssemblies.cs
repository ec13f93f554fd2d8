using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>Whose embedded scripts a call takes, by what stands in its first argument. Other projects' are not seen: their names and files are that project's own matter.</summary>
internal sealed class ScriptAssemblies(ProgramSyntax program, ProjectTypes types)
{
    /// <summary>Variables and parameters that name one another would be followed without end.</summary>
    private const int Deepest = 5;

    private readonly List<string> others = [];

    /// <summary>The names of the projects whose scripts are taken and not seen.</summary>
    public IReadOnlyList<string> Others => others;

    /// <summary>Whether this project's are among them, as far as can be seen; says which others are.</summary>
    public bool AreOwn(ArgumentSyntax argument)
    {
        var owners = Elements(argument.Expression).Select(assembly => OwnerOf(assembly, 0)).Distinct().ToList();
        foreach (var owner in owners)
        {
            if (owner.Other is { } other)
            {
                others.Add(other);
                program.Note(argument, $"The scripts are those of the project {other}, which are not seen here, nor run: put the gate into that project.");
            }
            else if (!owner.IsKnown) program.Note(argument, "Which assembly this is cannot be read: the project's own scripts are taken. Write it as typeof(…).Assembly, or put the gate into the project whose scripts they are.");
        }
        return owners.Count == 0 || owners.Exists(owner => owner.Other is null);
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax argument) => argument switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        _ => [argument],
    };

    private Owner OwnerOf(ExpressionSyntax assembly, int depth)
    {
        if (depth > Deepest) return Owner.Unknown;
        if (assembly is ParenthesizedExpressionSyntax { Expression: var inner }) return OwnerOf(inner, depth);
        if (assembly is PostfixUnaryExpressionSyntax { Operand: var operand }) return OwnerOf(operand, depth);
        if (assembly is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }) return OwnerOfName(assembly, ProgramSyntax.LastName(assembly)!, depth);
        if (assembly.DescendantNodesAndSelf().OfType<TypeOfExpressionSyntax>().FirstOrDefault() is { Type: var type }) return OwnerOfType(type);
        var text = assembly.ToString();
        if (text.Contains("GetExecutingAssembly", StringComparison.Ordinal) || text.Contains("GetType()", StringComparison.Ordinal))
            return new Owner(types.OtherWith(assembly.SyntaxTree.FilePath));
        if (text.Contains("GetEntryAssembly", StringComparison.Ordinal) || text.Contains("GetCallingAssembly", StringComparison.Ordinal)) return Owner.Own;
        if (assembly is MemberAccessExpressionSyntax && program.ValueOf(assembly, ProgramSyntax.LastName(assembly)!) is { } value) return OwnerOf(value, depth + 1);
        return Owner.Unknown;
    }

    private Owner OwnerOfType(TypeSyntax type)
    {
        var name = type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault(node => node.Parent is not QualifiedNameSyntax qualified || qualified.Right == node)?.Identifier.Text;
        if (name is null || IsTypeParameter(type, name)) return Owner.Unknown;
        return new Owner(types.OtherThatDeclares(name));
    }

    private Owner OwnerOfName(ExpressionSyntax place, string name, int depth)
    {
        if (program.ValueOf(place, name) is { } value) return OwnerOf(value, depth + 1);
        var function = place.Ancestors().FirstOrDefault(node => ProgramSyntax.ParametersOf(node).Contains(name));
        // A name that nothing here declares is the build's to report.
        if (function is null) return Owner.Own;
        if (ProgramSyntax.NameOf(function) is not { } called) return Owner.Unknown;
        var position = ProgramSyntax.ParametersOf(function).ToList().IndexOf(name);
        var given = program.CallsOf(called).Select(call => Given(call, function, name, position)).ToList();
        if (given.Count == 0 || given.Contains(null)) return Owner.Unknown;
        var owners = given.Select(one => OwnerOf(one!, depth + 1)).Distinct().ToList();
        return owners.Count == 1 ? owners[0] : Owner.Unknown;
    }

    /// <summary>What a call gives for a parameter; an extension method's first one stands before its name.</summary>
    private static ExpressionSyntax? Given(InvocationExpressionSyntax call, SyntaxNode function, string name, int position)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == name) is { } named) return named.Expression;
        var isExtension = function is MethodDeclarationSyntax { ParameterList.Parameters: [{ } first, ..] } && first.Modifiers.Any(modifier => modifier.Text == "this")
            && arguments.Count < ProgramSyntax.ParametersOf(function).Count;
        var index = isExtension ? position - 1 : position;
        return index < 0 ? (call.Expression as MemberAccessExpressionSyntax)?.Expression : arguments.ElementAtOrDefault(index)?.Expression;
    }

    private static bool IsTypeParameter(SyntaxNode place, string name) => place.Ancestors().Any(node => node switch
    {
        MethodDeclarationSyntax method => Has(method.TypeParameterList, name),
        LocalFunctionStatementSyntax local => Has(local.TypeParameterList, name),
        TypeDeclarationSyntax type => Has(type.TypeParameterList, name),
        _ => false,
    });

    private static bool Has(TypeParameterListSyntax? list, string name) => list?.Parameters.Any(parameter => parameter.Identifier.Text == name) ?? false;

    /// <param name="Other">The project that is referred to; null: this one.</param>
    private sealed record Owner(string? Other, bool IsKnown = true)
    {
        public static Owner Own { get; } = new((string?)null);

        public static Owner Unknown { get; } = new(null, false);
    }
}
