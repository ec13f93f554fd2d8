using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Mutation;

/// <summary>The library compiled once with all mutants of its rules in it.</summary>
internal sealed class MutatedLibrary
{
    private const string Library = "DbQuality.Core";
    private const int MostAttempts = 8;

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Annotations, allowUnsafe: true);

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly string source;
    private readonly HashSet<int> refused = [];

    /// <param name="source">The folder of the library's project.</param>
    public MutatedLibrary(string source) => this.source = source;

    /// <summary>The mutants that compile.</summary>
    public IReadOnlyList<Site> Sites { get; private set; } = [];

    /// <summary>Mutants that are no program: a variable would be read before it has a value.</summary>
    public int Refused => refused.Count;

    /// <summary>Writes the assembly.</summary>
    /// <exception cref="InvalidOperationException">It does not compile even without the mutants that the compiler complains of.</exception>
    public void Write(string file)
    {
        var sources = Sources();
        var trees = sources.ConvertAll(Tree);
        var compilation = CSharpCompilation.Create(Library, trees, References(), Options);
        var unsure = Enumerable.Range(0, trees.Count).ToList();
        for (var attempt = 0; unsure.Count > 0; attempt++)
        {
            var wrong = unsure.FindAll(i => compilation.GetSemanticModel(trees[i]).GetDiagnostics().Where(IsError).Select(Refuse).ToList().Count > 0);
            if (wrong.Count > 0 && attempt == MostAttempts) throw Fails(compilation);
            foreach (var i in wrong)
            {
                var mended = Tree(sources[i]);
                compilation = compilation.ReplaceSyntaxTree(trees[i], mended);
                trees[i] = mended;
            }
            unsure = wrong;
        }
        using var stream = File.Create(file);
        if (!compilation.Emit(stream, manifestResources: Resources()).Success) throw Fails(compilation);
        Sites = [.. sources.SelectMany(source => source.Sites).Where(site => !refused.Contains(site.Id))];
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static InvalidOperationException Fails(CSharpCompilation compilation) =>
        new($"The mutated library does not compile: {compilation.GetDiagnostics().First(IsError)}");

    /// <summary>Every source, with the number that its mutants begin at.</summary>
    private List<Source> Sources()
    {
        var sources = new List<Source>();
        var next = 1;
        foreach (var file in Files())
        {
            var tree = RegexWriter.Rewrite(CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file));
            var name = Path.GetRelativePath(Path.Combine(source, "Rules"), file).Replace('\\', '/');
            // The reader of a team's own rules and the fixes have tests of their own.
            var isRule = name.Split('/')[0] is "Families" or "Facts";
            var mutator = isRule ? new RuleMutator(name, next, refused) : null;
            mutator?.Visit(tree.GetRoot());
            sources.Add(new Source(tree, name, next, mutator?.Sites ?? []));
            next += sources[^1].Sites.Count;
        }
        return sources;
    }

    private SyntaxTree Tree(Source source) => source.Sites.Count == 0 ? source.Tree
        : CSharpSyntaxTree.Create((CompilationUnitSyntax)new RuleMutator(source.Name, source.First, refused).Visit(source.Tree.GetRoot())!, Language, source.Tree.FilePath);

    /// <param name="First">The number of its first mutant.</param>
    private sealed record Source(SyntaxTree Tree, string Name, int First, IReadOnlyList<Site> Sites);

    /// <summary>The mutants around an error; of a variable without a value, those around a declaration of it in the same method.</summary>
    private int Refuse(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree) return 0;
        var place = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        if (error.Id == "CS0165" && place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
        {
            var declarations = member.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Where(node => node.Identifier.Text == place.ToString());
            if (declarations.Sum(RefuseAround) is > 0 and var around) return around;
        }
        return RefuseAround(place);
    }

    private int RefuseAround(SyntaxNode place)
    {
        var marks = place.AncestorsAndSelf().TakeWhile(node => node is not MemberDeclarationSyntax)
            .SelectMany(node => node.GetAnnotations(Site.Annotation)).Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture)).ToList();
        refused.UnionWith(marks);
        return marks.Count;
    }

    /// <summary>The sources, with those that the build makes.</summary>
    private IEnumerable<string> Files()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var made = Path.Combine(source, "obj", output.Parent!.Name, output.Name);
        return Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Concat(Directory.EnumerateFiles(made, "*.GlobalUsings.g.cs")).Concat(Directory.EnumerateFiles(made, "*.AssemblyInfo.cs"))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileNameWithoutExtension(file) is not (Library or "DbQuality.Tests" or "dbquality"))
            .Select(file => MetadataReference.CreateFromFile(file));

    private static List<ResourceDescription> Resources()
    {
        var built = Assembly.LoadFile(Path.Combine(AppContext.BaseDirectory, Library + ".dll"));
        return [.. built.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => built.GetManifestResourceStream(name)!, isPublic: true))];
    }
}
