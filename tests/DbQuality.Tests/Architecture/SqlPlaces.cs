using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Tests.Architecture;

/// <summary>Where the sources send SQL to a server, and what.</summary>
internal static partial class SqlPlaces
{
    private static readonly string[] Sessions = ["AdministratorSession", "PlainConnection"];

    private static readonly HashSet<string> Senders = ["NpgsqlConnection", "NpgsqlCommand", "NpgsqlBatch", "NpgsqlBatchCommand", "NpgsqlDataSourceBuilder"];

    /// <summary>By path below <c>src/DbQuality</c>, or below <c>src</c>: each file that opens a session or makes a command, with the SQL that is written in it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> InCode { get; } =
        Files("*.cs").Select(file => (file.Name, Text: File.ReadAllText(file.Path)))
            .Where(file => Senders.Concat(Sessions).Any(name => file.Text.Contains(name, StringComparison.Ordinal)))
            .Select(file => (file.Name, Root: CSharpSyntaxTree.ParseText(file.Text).GetRoot()))
            .Where(file => file.Root.DescendantNodes().Any(Sends))
            .ToDictionary(file => file.Name, file => (IReadOnlyList<string>)[.. file.Root.DescendantNodes().Select(Text).OfType<string>().Where(text => Sql().IsMatch(text)).Select(OneLine).Distinct(StringComparer.Ordinal)]);

    /// <summary>The <c>.sql</c> files that are compiled in.</summary>
    public static IReadOnlyList<string> Embedded() => [.. Files("*.sql").Select(file => file.Name)];

    /// <summary>The text of one of them.</summary>
    public static string TextOf(string name) => File.ReadAllText(Files("*.sql").Single(file => file.Name == name).Path);

    public static string OneLine(string text) => Space().Replace(text, " ").Trim();

    private static IEnumerable<(string Name, string Path)> Files(string pattern)
    {
        var source = Repository.PathOf("src");
        return
            from path in Directory.EnumerateFiles(source, pattern, SearchOption.AllDirectories)
            let name = Path.GetRelativePath(source, path).Replace('\\', '/')
            where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
            orderby name
            select (name.StartsWith("DbQuality/", StringComparison.Ordinal) ? name["DbQuality/".Length..] : name, path);
    }

    private static bool Sends(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax made => Senders.Contains(made.Type.ToString()),
        // new(…) tells its type on the left.
        ImplicitObjectCreationExpressionSyntax made => made.Parent?.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declared } && Senders.Contains(declared.Type.ToString())
            || made.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { ExpressionBody.Expression: var body, ReturnType: var returned } && body == made && Senders.Contains(returned.ToString()),
        IdentifierNameSyntax name => Sessions.Contains(name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>What is put in shows as an ellipsis.</summary>
    private static string? Text(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax parts => string.Concat(parts.Contents.Select(part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "…")),
        _ => null,
    };

    [GeneratedRegex(@"^\s*((select|create|drop|alter|set|reset|grant|revoke|update|insert|delete|do|comment|truncate|lock|analyze|vacuum|copy|call|prepare|execute)\s|checkpoint$)")]
    private static partial Regex Sql();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
