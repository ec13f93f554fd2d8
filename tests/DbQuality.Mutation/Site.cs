using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace DbQuality.Mutation;

/// <summary>One mutant: a place in a rule's source and what is done to it.</summary>
/// <param name="Id">Its number in the mutated library, from 1.</param>
/// <param name="File">From the folder of the rules: <c>Indexes/KeyCoverage.cs</c>.</param>
/// <param name="Kind"><c>negate</c>, <c>drop</c>, <c>never</c>, <c>bound</c>, <c>any-all</c>.</param>
/// <param name="Text">The text it concerns, and what that becomes.</param>
public sealed partial record Site(int Id, string File, int Line, string Kind, string Text)
{
    /// <summary>Marks the node of a mutant in the mutated source, for errors of the compiler.</summary>
    public const string Annotation = "mutant";

    /// <summary>What it is known by from one version of its file to the next.</summary>
    public string Key => $"{File} {Kind}: {Text}";

    public override string ToString() => $"{File}:{Line} {Kind}: {Text}";

    /// <summary>A node's source on one line.</summary>
    public static string OneLine(SyntaxNode node) => Blanks().Replace(Comments().Replace(node.ToString(), ""), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"//[^\n]*\n")]
    private static partial Regex Comments();
}
