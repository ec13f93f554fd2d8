using DbQuality.Standards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>Reads where an engine's scripts come from: the calls that begin with <c>WithScript</c>.</summary>
internal sealed class ScriptSourceReader(ProgramSyntax program, ConstantReader constants, ScriptAssemblies assemblies)
{
    private const string Embedded = "WithScriptsEmbeddedInAssembly", AllEmbedded = "WithScriptsEmbeddedInAssemblies",
        EmbeddedAndCode = "WithScriptsAndCodeEmbeddedInAssembly", Folder = "WithScriptsFromFileSystem";

    /// <summary>Variables that name one another would be followed without end.</summary>
    private const int DeepestFolder = 20, MostFolderSteps = 500;

    private int folderSteps;

    private readonly FilterReader filters = new(program, constants);

    /// <summary>The scripts, and whether there may be others that are not seen.</summary>
    public (ScriptSource? Source, bool TakesTheRest) Read(BuilderCall call) => call.Name switch
    {
        Embedded or AllEmbedded => ReadEmbedded(call),
        EmbeddedAndCode => ReadEmbeddedAndCode(call),
        Folder => ReadFolder(call),
        "WithScript" => Unseen(call, false, "A script written in the program is not seen here, nor run. Move it into a .sql file, or do without what it makes."),
        _ => Unseen(call, true, $"{call.Name} with scripts of the program's own choice is not read: the project's scripts are taken."),
    };

    private (ScriptSource?, bool) Unseen(BuilderCall call, bool takesTheRest, string message)
    {
        program.Note(call.Place, message);
        return (null, takesTheRest);
    }

    private (ScriptSource?, bool) ReadEmbeddedAndCode(BuilderCall call)
    {
        program.Note(call.Place, "Scripts in code (IScript) are not seen here, nor run.");
        return ReadEmbedded(call);
    }

    private (ScriptSource?, bool) ReadEmbedded(BuilderCall call)
    {
        if (call.Arguments is [var assembly, ..] && !assemblies.AreOwn(assembly)) return (null, false);
        var (kind, group) = Options(call);
        // Of several filters the first is the one for .sql.
        var given = call.Arguments.Skip(1).FirstOrDefault(argument => filters.IsFilter(argument.Expression));
        if (given is null)
        {
            if (call.Arguments.Skip(1).FirstOrDefault(IsUnknown) is not { } unknown) return (new ScriptSource(IsSql, kind, group), false);
            program.Note(unknown, FilterUnread);
            return (new ScriptSource(IsSql, kind, group), false);
        }
        if (filters.Read(given.Expression) is { } filter) return (new ScriptSource(filter, kind, group), false);
        program.Note(given, FilterUnread);
        return (new ScriptSource(IsSql, kind, group), false);
    }

    private const string FilterUnread =
        "The filter is more than comparisons of the name with constants and is not read: all embedded .sql scripts are taken. Exclude others in standards.yaml: migrations.exclude.";

    private (ScriptSource?, bool) ReadFolder(BuilderCall call)
    {
        if (call.Arguments is not [{ Expression: var path }, ..] || FolderPath(path) is not { } folder)
            return Unseen(call, true, "The scripts' folder is no constant here: the project's own scripts are taken. Write it as one, or name them as Migration items.");
        var (kind, group) = Options(call);
        var directory = new ScriptDirectory(folder, program.Span(call.Place));
        Func<string, bool> filter = static _ => true;
        foreach (var argument in call.Arguments.Skip(1).Select(argument => argument.Expression))
        {
            if (Creation(argument, "FileSystemScriptOptions") is { } options) (directory, filter) = ReadOptions(options, directory, filter);
            else if (filters.IsFilter(argument)) filter = Filter(argument) ?? filter;
        }
        return (new ScriptSource(filter, kind, group) { Directory = directory }, false);
    }

    private (ScriptDirectory, Func<string, bool>) ReadOptions(BaseObjectCreationExpressionSyntax options, ScriptDirectory directory, Func<string, bool> filter)
    {
        foreach (var assignment in Assignments(options))
        {
            switch (ProgramSyntax.LastName(assignment.Left))
            {
                case "IncludeSubDirectories" when constants.Flag(assignment.Right) is { } include: directory = directory with { IncludeSubDirectories = include }; break;
                case "UseOnlyFilenameForScriptName" when constants.Flag(assignment.Right) is { } only: directory = directory with { UseOnlyFileName = only }; break;
                case "Extensions" when Texts(assignment.Right) is { Count: > 0 } extensions: directory = directory with { Extensions = extensions }; break;
                case "Filter": filter = Filter(assignment.Right) ?? filter; break;
                case "Encoding": break;
                case var other: program.Note(assignment, $"{other} is no constant here and is left at DbUp's default."); break;
            }
        }
        return (directory, filter);
    }

    private Func<string, bool>? Filter(ExpressionSyntax expression)
    {
        var filter = filters.Read(expression);
        if (filter is null)
            program.Note(expression, "The filter is more than comparisons of the name with constants and is not read: all scripts of the folder are taken. Exclude others in standards.yaml: migrations.exclude.");
        return filter;
    }

    /// <summary>A constant, perhaps below the folder that the program runs in, which the project's files are copied to.</summary>
    private string? FolderPath(ExpressionSyntax path, int depth = 0)
    {
        folderSteps = depth == 0 ? 0 : folderSteps + 1;
        if (depth > DeepestFolder || folderSteps > MostFolderSteps) return null;
        if (path is IdentifierNameSyntax name && program.ValueOf(path, name.Identifier.Text) is { } value) return FolderPath(value, depth + 1);
        if (constants.Text(path) is { } constant) return constant;
        if (IsProgramFolder(path)) return ".";
        if (path is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call || ProgramSyntax.LastName(access.Expression) != "Path") return null;
        if (access.Name.Identifier.Text is not ("Combine" or "Join" or "GetFullPath")) return null;
        var parts = call.ArgumentList.Arguments.Select(argument => FolderPath(argument.Expression, depth + 1)).ToList();
        return parts.Contains(null) ? null : Path.Combine([.. parts.Select(part => part!.Replace('\\', '/'))]);
    }

    private static bool IsProgramFolder(ExpressionSyntax path) => path.ToString().Replace(" ", "", StringComparison.Ordinal).TrimEnd('!') is var text &&
        (text.EndsWith("AppContext.BaseDirectory", StringComparison.Ordinal) || text.EndsWith("AppDomain.CurrentDomain.BaseDirectory", StringComparison.Ordinal)
         || text.EndsWith("Directory.GetCurrentDirectory()", StringComparison.Ordinal) || text.EndsWith("Environment.CurrentDirectory", StringComparison.Ordinal)
         || (text.Contains("Path.GetDirectoryName(", StringComparison.Ordinal) && text.Contains("Assembly", StringComparison.Ordinal) && text.EndsWith(".Location)", StringComparison.Ordinal)));

    /// <summary><c>new SqlScriptOptions { ScriptType = ScriptType.RunAlways, RunGroupOrder = 5 }</c>.</summary>
    private (RunKind, int) Options(BuilderCall call)
    {
        var (kind, group) = (RunKind.Once, ScriptSource.DefaultGroup);
        foreach (var argument in call.Arguments)
        {
            if (Creation(argument.Expression, "SqlScriptOptions") is not { } options) continue;
            foreach (var assignment in Assignments(options))
            {
                switch (ProgramSyntax.LastName(assignment.Left), ProgramSyntax.LastName(assignment.Right))
                {
                    case ("ScriptType", "RunAlways"): kind = RunKind.Always; break;
                    case ("ScriptType", "RunOnce"): kind = RunKind.Once; break;
                    case ("RunGroupOrder", _) when constants.Number(assignment.Right) is { } number: group = number; break;
                    case (var other, _): program.Note(assignment, $"{other} is no constant here and is left at DbUp's default."); break;
                }
            }
        }
        return (kind, group);
    }

    /// <summary>Of that type, written here or in a variable.</summary>
    private BaseObjectCreationExpressionSyntax? Creation(ExpressionSyntax expression, string type)
    {
        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && program.ValueOf(expression, ProgramSyntax.LastName(expression)!) is { } value) expression = value;
        return expression switch
        {
            ObjectCreationExpressionSyntax creation => ProgramSyntax.LastName(creation.Type) == type || LastPart(creation.Type) == type ? creation : null,
            ImplicitObjectCreationExpressionSyntax creation => Assignments(creation).Any(assignment => Members(type).Contains(ProgramSyntax.LastName(assignment.Left))) ? creation : null,
            _ => null,
        };
    }

    private static string? LastPart(TypeSyntax type) => type is QualifiedNameSyntax qualified ? qualified.Right.Identifier.Text : null;

    private static string[] Members(string type) => type == "SqlScriptOptions"
        ? ["ScriptType", "RunGroupOrder"]
        : ["IncludeSubDirectories", "UseOnlyFilenameForScriptName", "Extensions", "Filter", "Encoding"];

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [];

    private List<string> Texts(ExpressionSyntax list) =>
        [.. list.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(constants.Text).OfType<string>()];

    /// <summary>Neither options nor an encoding: perhaps a filter that is made elsewhere.</summary>
    private bool IsUnknown(ArgumentSyntax argument) =>
        Creation(argument.Expression, "SqlScriptOptions") is null && argument.Expression is not ObjectCreationExpressionSyntax and not ImplicitObjectCreationExpressionSyntax
        && !argument.Expression.ToString().Contains("Encoding", StringComparison.OrdinalIgnoreCase) && !argument.Expression.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsSql(string name) => name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);
}
