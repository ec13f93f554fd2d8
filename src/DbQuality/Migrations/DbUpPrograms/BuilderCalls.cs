using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>One call on a builder.</summary>
/// <param name="Place">Where the method's name stands.</param>
/// <param name="IsConditional">It depends on a condition or a loop whether, or how often, it is called.</param>
internal sealed record BuilderCall(string Name, IReadOnlyList<ArgumentSyntax> Arguments, SyntaxNode Place, bool IsConditional);

/// <param name="AreAll">What else is called on the builder is not seen, where false.</param>
internal sealed record FoundCalls(IReadOnlyList<BuilderCall> Seen, bool AreAll);

/// <summary>
/// Follows one DbUp builder from <c>DeployChanges.To.PostgresqlDatabase(…)</c> to its <c>Build()</c>: along the chain, through
/// variables and fields, out of methods to their callers and into methods that take it, as far as the sources at hand go.
/// </summary>
internal sealed class BuilderCalls
{
    private const string HandedOver = $"The builder is handed over here: what is called on it then is not seen. {ProgramNotes.Write}";

    /// <summary>More than anybody writes. What follows a builder further would exhaust the stack, or take for ever.</summary>
    private const int Deepest = 100, MostCalls = 2000;

    private readonly ProgramSyntax program;
    private readonly List<BuilderCall> calls = [];
    private readonly HashSet<(string, SyntaxNode)> followed = [];
    private readonly Dictionary<(SyntaxNode Node, SyntaxNode Anchor), bool> conditions = [];
    private int depth;
    private bool isLost;

    private BuilderCalls(ProgramSyntax program) => this.program = program;

    /// <param name="root">The call of <c>PostgresqlDatabase</c>.</param>
    public static FoundCalls Of(InvocationExpressionSyntax root, ProgramSyntax program)
    {
        var builder = new BuilderCalls(program);
        builder.Follow(root, root);
        if (builder.calls.Count >= MostCalls) builder.Lose(builder.calls[^1].Place, $"More than {MostCalls} calls are made on the builder: what is called on it from here on is not seen. {ProgramNotes.Write}");
        return new FoundCalls(builder.calls, AreAll: !builder.isLost);
    }

    /// <summary>From here on the builder is not followed.</summary>
    private void Lose(SyntaxNode place, string message)
    {
        isLost = true;
        program.Note(place, message);
    }

    /// <param name="value">An expression whose value is the builder.</param>
    /// <param name="anchor">Where the builder came into this method: conditions around it are not the call's own.</param>
    private void Follow(ExpressionSyntax value, SyntaxNode anchor)
    {
        if (depth == Deepest)
        {
            Lose(value, $"The builder is handed on more than {Deepest} times: what is called on it from here on is not seen. {ProgramNotes.Write}");
            return;
        }
        depth++;
        // Along a chain one call after the other, however long it is; only another name or method is one step deeper.
        for (ExpressionSyntax? next = value; next is not null && calls.Count < MostCalls;)
        {
            program.CancellationToken.ThrowIfCancellationRequested();
            next = Step(next, anchor);
        }
        depth--;
    }

    /// <summary>The call that is made on the builder, which is the builder again; null where there is none.</summary>
    private InvocationExpressionSyntax? Step(ExpressionSyntax value, SyntaxNode anchor)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or AwaitExpressionSyntax
               || value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            value = (ExpressionSyntax)value.Parent;
        switch (value.Parent)
        {
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value:
                return FollowCall(call, access.Name, anchor);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declared }:
                FollowName(declared.Identifier.Text, field.Parent!, null);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declared }:
                FollowName(declared.Identifier.Text, ProgramSyntax.ScopeOf(declared), anchor);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == value:
                FollowAssigned(assignment, anchor);
                break;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                FollowCallers(value);
                break;
            case ArgumentSyntax argument:
                return FollowArgument(argument);
            case not (StatementSyntax or MemberAccessExpressionSyntax):
                Lose(value, HandedOver);
                break;
        }
        return null;
    }

    private InvocationExpressionSyntax? FollowCall(InvocationExpressionSyntax call, SimpleNameSyntax name, SyntaxNode anchor)
    {
        var method = name.Identifier.Text;
        if (method == "Build") return null;
        if (program.Methods(method).FirstOrDefault(IsExtension) is { } extension) FollowName(ProgramSyntax.ParametersOf(extension)[0], extension, null);
        else calls.Add(new BuilderCall(method, call.ArgumentList.Arguments, name, IsConditional(name, anchor)));
        return call;
    }

    private void FollowAssigned(AssignmentExpressionSyntax assignment, SyntaxNode anchor)
    {
        if (ProgramSyntax.LastName(assignment.Left) is not { } name) return;
        var scope = ProgramSyntax.ScopeOf(assignment);
        var isLocal = assignment.Left is IdentifierNameSyntax && scope.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(local => local.Identifier.Text == name);
        if (isLocal) FollowName(name, scope, anchor);
        else if (ProgramSyntax.ParametersOf(scope).Contains(name)) FollowName(name, scope, null);
        else FollowName(name, (SyntaxNode?)scope.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? scope, null);
    }

    private void FollowName(string name, SyntaxNode scope, SyntaxNode? anchor)
    {
        if (!followed.Add((name, scope))) return;
        foreach (var used in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(used => used.Identifier.Text == name).ToList())
        {
            if (anchor is not null && used.SpanStart < anchor.Span.End) continue;
            ExpressionSyntax value = used;
            if (used.Parent is MemberAccessExpressionSyntax access && access.Name == used)
            {
                if (access.Expression is not ThisExpressionSyntax) continue;
                value = access;
            }
            // The left side of an assignment is not the builder's use.
            if (value.Parent is AssignmentExpressionSyntax assignment && assignment.Left == value) continue;
            Follow(value, anchor ?? scope);
        }
    }

    private void FollowCallers(ExpressionSyntax returned)
    {
        var method = ProgramSyntax.ScopeOf(returned);
        var name = ProgramSyntax.NameOf(method);
        var callers = name is null ? [] : program.CallsOf(name).Where(call => !method.Contains(call)).ToList();
        foreach (var caller in callers)
        {
            if (followed.Add((name!, caller))) Follow(caller, caller);
        }
        if (callers.Count == 0)
            Lose(returned, $"The builder is returned{(name is null ? "" : $" by {name}")}: what other files call on it is not seen. {ProgramNotes.Write}");
    }

    private InvocationExpressionSyntax? FollowArgument(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list || ProgramSyntax.LastName(call.Expression) is not { } name)
        {
            Lose(argument, HandedOver);
            return null;
        }
        var index = list.Arguments.IndexOf(argument);
        // One of them is the base class's, and the others are what is called in its place.
        var methods = program.Methods(name).Where(method => ProgramSyntax.ParametersOf(method).Count > index).ToList();
        if (methods.Count == 0) Lose(argument, $"The builder is handed to {name}: what is called on it there is not seen. {ProgramNotes.Write}");
        foreach (var method in methods) FollowName(argument.NameColon?.Name.Identifier.Text ?? ProgramSyntax.ParametersOf(method)[index], method, null);
        return call;
    }

    private static bool IsExtension(SyntaxNode method) =>
        method is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private bool IsConditional(SyntaxNode call, SyntaxNode anchor)
    {
        var path = new List<SyntaxNode>();
        var conditional = false;
        // The calls of a chain stand in one another: what is around one of them is known from the one before.
        for (var node = call.Parent; node is not null && IsWithinMember(node) && !conditions.TryGetValue((node, anchor), out conditional); node = node.Parent) path.Add(node);
        for (var i = path.Count - 1; i >= 0; i--)
        {
            conditional = conditional || (IsCondition(path[i]) && (path[i] == anchor || !path[i].FullSpan.Contains(anchor.FullSpan)));
            conditions[(path[i], anchor)] = conditional;
        }
        return conditional;
    }

    private static bool IsWithinMember(SyntaxNode node) =>
        node is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax) || node is GlobalStatementSyntax;

    private static bool IsCondition(SyntaxNode node) => node is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax
        or ConditionalExpressionSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CatchClauseSyntax
        or AnonymousFunctionExpressionSyntax;
}
