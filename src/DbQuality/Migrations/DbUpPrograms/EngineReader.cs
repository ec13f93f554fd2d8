using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>The engines of a program, and what could not be read of them.</summary>
/// <param name="Others">The names of projects whose embedded scripts are taken and not seen.</param>
/// <param name="Files">Full paths of further sources that were looked into.</param>
internal sealed record ProgramEngines(IReadOnlyList<ProgramEngine> Engines, IReadOnlyList<PlanNote> Notes, IReadOnlyList<string> Others, IReadOnlyList<string> Files)
{
    public static ProgramEngines None { get; } = new([], [], [], []);
}

/// <summary>Reads DbUp's engines from the syntax of a program: names alone decide, nothing is compiled.</summary>
internal sealed class EngineReader
{
    private readonly ProgramSyntax program;
    private readonly ConstantReader constants;
    private readonly ScriptSourceReader sources;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private bool substitutes = true;
    private ProgramEngine engine = null!;

    private EngineReader(ProgramSyntax program, ScriptAssemblies assemblies)
    {
        this.program = program;
        constants = new ConstantReader(program);
        sources = new ScriptSourceReader(program, constants, assemblies);
    }

    /// <param name="files">The program's sources, full paths.</param>
    /// <param name="folder">The project's.</param>
    /// <param name="others">Folders of the projects that it refers to.</param>
    public static ProgramEngines Read(IEnumerable<string> files, string folder, IReadOnlyList<string> others, CancellationToken cancellationToken)
    {
        var types = new ProjectTypes(folder, others, cancellationToken);
        var program = new ProgramSyntax(files, folder, cancellationToken);
        var assemblies = new ScriptAssemblies(program, types);
        var roots = program.Nodes.OfType<InvocationExpressionSyntax>().Where(IsRoot).ToList();
        List<ProgramEngine> engines = [.. roots.Select(root => new EngineReader(program, assemblies).Read(root))];
        return new ProgramEngines(engines, program.Notes, [.. assemblies.Others.Distinct()], types.Files);
    }

    private static bool IsRoot(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "PostgresqlDatabase", Expression: MemberAccessExpressionSyntax to }
        && to.Name.Identifier.Text == "To" && ProgramSyntax.LastName(to.Expression) == "DeployChanges";

    private ProgramEngine Read(InvocationExpressionSyntax root)
    {
        engine = new ProgramEngine(program.Span(root.DescendantNodes().First(node => ProgramSyntax.LastName(node) == "DeployChanges")));
        ReadSchema(root);
        var calls = BuilderCalls.Of(root, program);
        foreach (var call in calls.Seen) Take(call);
        if (!calls.AreAll) engine = engine with { TakesTheRest = true, MayTransactions = [TransactionMode.None, TransactionMode.Script, TransactionMode.Single] };
        return engine with { Variables = substitutes ? variables : null };
    }

    /// <summary><c>PostgresqlDatabase(connectionString, schema)</c>: where the journal is, and the variable that DbUp always sets.</summary>
    private void ReadSchema(InvocationExpressionSyntax root)
    {
        if (root.ArgumentList.Arguments is not [_, { Expression: var argument }, ..]) return;
        if (argument.IsKind(SyntaxKind.NullLiteralExpression)) return;
        if (constants.Text(argument) is { } schema)
        {
            engine = engine with { Journal = new JournalTable(schema, JournalTable.Default.Table) };
            variables["schema"] = "\"" + schema + "\"";
            return;
        }
        engine = engine with { Journal = null };
        program.Note(argument, ProgramNotes.NotConstant("The schema", "journal"));
    }

    private void Take(BuilderCall call)
    {
        if (ProgramNotes.IsHarmless(call.Name)) return;
        var isSource = call.Name.StartsWith("WithScripts", StringComparison.Ordinal) || call.Name == "WithScript";
        if (call.IsConditional && ModeOf(call.Name) is { } mode)
        {
            program.Note(call.Place, ProgramNotes.ConditionalMode(call.Name));
            engine = engine with { MayTransactions = [.. engine.MayTransactions, mode] };
        }
        else if (call.IsConditional)
        {
            program.Note(call.Place, ProgramNotes.Conditional(call.Name));
            if (isSource) engine = engine with { TakesTheRest = true };
        }
        else if (isSource) TakeSource(call);
        else if (ProgramNotes.Unread(call.Name) is { } unread) program.Note(call.Place, unread);
        else if (call.Name.StartsWith("WithVariable", StringComparison.Ordinal)) TakeVariables(call);
        else if (call.Name.StartsWith("JournalTo", StringComparison.Ordinal)) TakeJournal(call);
        else if (call.Name.EndsWith("Transaction", StringComparison.Ordinal) || call.Name.StartsWith("WithTransaction", StringComparison.Ordinal)) TakeTransactions(call);
        else program.Note(call.Place, $"{call.Name} is none of DbUp's own methods that are read here. {ProgramNotes.Write}");
    }

    private void TakeSource(BuilderCall call)
    {
        var (source, takesTheRest) = sources.Read(call);
        engine = engine with
        {
            Sources = source is null ? engine.Sources : [.. engine.Sources, source],
            TakesTheRest = engine.TakesTheRest || takesTheRest,
        };
    }

    private void TakeTransactions(BuilderCall call)
    {
        if (ModeOf(call.Name) is { } mode) engine = engine with { Transactions = mode };
        else if (call.Name == "WithTransactionAlwaysRollback") engine = engine with { Transactions = null };
        else program.Note(call.Place, $"{call.Name} is none of DbUp's own methods that are read here. {ProgramNotes.Write}");
    }

    private static TransactionMode? ModeOf(string call) => call switch
    {
        "WithoutTransaction" => TransactionMode.None,
        "WithTransactionPerScript" => TransactionMode.Script,
        "WithTransaction" => TransactionMode.Single,
        _ => null,
    };

    private void TakeJournal(BuilderCall call)
    {
        var arguments = call.Arguments.Select(argument => argument.Expression).ToList();
        if (call.Name == "JournalTo" && arguments is [ObjectCreationExpressionSyntax { Type: var type }] && ProgramSyntax.LastName(type) == "NullJournal")
        {
            engine = engine with { UsesJournal = false };
            return;
        }
        engine = engine with { UsesJournal = true };
        if (call.Name == "JournalToPostgresqlTable" && arguments.Count == 2)
        {
            var inDefault = arguments[0].IsKind(SyntaxKind.NullLiteralExpression);
            var (schema, table) = (constants.Text(arguments[0]), constants.Text(arguments[1]));
            if (table is not null && (inDefault || schema is not null))
            {
                if (schema is { Length: > 0 } and not "public" && engine.Journal?.Schema != schema) program.Note(call.Place, ProgramNotes.JournalSchema(schema));
                engine = engine with { Journal = new JournalTable(schema is { Length: > 0 } ? schema : null, table) };
                return;
            }
        }
        engine = engine with { Journal = null };
        program.Note(call.Place, ProgramNotes.NotConstant("The journal", "journal"));
    }

    private void TakeVariables(BuilderCall call)
    {
        switch (call.Name)
        {
            case "WithVariablesDisabled": substitutes = false; break;
            case "WithVariablesEnabled": substitutes = true; break;
            case "WithVariable" when call.Arguments is [{ Expression: var name }, { Expression: var value }]: TakeVariable(call.Place, name, value); break;
            default: TakeDictionary(call); break;
        }
    }

    private void TakeVariable(SyntaxNode place, ExpressionSyntax name, ExpressionSyntax value)
    {
        if (constants.Text(name) is not { } known) program.Note(place, ProgramNotes.NotConstant("The variable's name", "variables"));
        else if (constants.Text(value) is { } text) variables[known] = text;
        else program.Note(place, ProgramNotes.NotConstant($"The value of the variable {known}", $"variables.{known}"));
    }

    /// <summary><c>new Dictionary&lt;string, string&gt; { ["name"] = "value", { "name", "value" } }</c>, here or in a variable.</summary>
    private void TakeDictionary(BuilderCall call)
    {
        var argument = call.Arguments is [{ Expression: var given }] ? given : null;
        if (argument is IdentifierNameSyntax or MemberAccessExpressionSyntax) argument = program.ValueOf(argument, ProgramSyntax.LastName(argument)!);
        if (argument is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            program.Note(call.Place, "The variables are not written out here, so their values are not known. Write them into standards.yaml: migrations.variables.");
            return;
        }
        foreach (var entry in initializer.Expressions)
        {
            if (entry is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Right: var value })
                TakeVariable(entry, key.Expression, value);
            else if (entry is InitializerExpressionSyntax { Expressions: [var name, var text] }) TakeVariable(entry, name, text);
            else program.Note(entry, ProgramNotes.NotConstant("The variable", "variables"));
        }
    }
}
