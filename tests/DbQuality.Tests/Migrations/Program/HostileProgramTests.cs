using System.Diagnostics;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>Programs that would exhaust the stack of who follows them, or keep it busy for ever.</summary>
[NeedsTime]
public sealed class HostileProgramTests
{
    /// <summary>Each takes a second or two on a quiet machine, and a minute on a slow one that is busy; without a bound it would take years.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    [Fact]
    public void A_chain_of_very_many_calls_is_followed_up_to_a_bound_that_is_told()
    {
        var watch = Stopwatch.StartNew();
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(\"x\").JournalToPostgresqlTable(\"a\", \"b\")" + Repeat(".WithVariable(\"a\", \"b\")", 30_000));
        project.Engine.Journal.ShouldBe(new JournalTable("a", "b"));
        project.Notes.ShouldContain(note => note.Contains("More than 2000 calls are made on the builder: what is called on it from here on is not seen.", StringComparison.Ordinal));
        watch.Elapsed.ShouldBeLessThan(Longest);
    }

    [Theory]
    [InlineData("static string A => B + B + B + B; static string B => A + A + A + A; static string C => Path.Combine(D, D); static string D => Path.Combine(C, C);")]
    [InlineData("static string A => $\"{B}{B}\"; static string B => $\"{A}{A}\"; static string C => D; static string D => C;")]
    [InlineData("static string A => A; static string C => Path.Combine(C, C, C, C);")]
    [InlineData("const string A = B; const string B = A; static string C => Path.GetFullPath(D); static string D => Path.GetFullPath(C);")]
    public void Members_that_name_one_another_have_no_value(string members)
    {
        var watch = Stopwatch.StartNew();
        using var project = new DbUpProject().Write("Program.cs",
            $$"""class P { {{members}} static void Main() { DeployChanges.To.PostgresqlDatabase("x").WithVariable("v", A).WithScriptsFromFileSystem(C).Build(); } }""");
        project.Engine.Variables.ShouldBeEmpty();
        project.Notes.Count.ShouldBe(2);
        watch.Elapsed.ShouldBeLessThan(Longest);
    }

    [Fact]
    public void A_value_that_doubles_with_each_member_is_none()
    {
        var members = string.Concat(Enumerable.Range(0, 18).Select(number => $"const string A{number} = A{number + 1} + A{number + 1};"));
        using var project = new DbUpProject().Write("Program.cs",
            $$"""class P { {{members}} const string A18 = "{{new string('x', 100_000)}}"; static void Main() { DeployChanges.To.PostgresqlDatabase("x").WithVariable("v", A0).Build(); } }""");
        project.Engine.Variables.ShouldBeEmpty();
    }

    [Fact]
    public void A_builder_that_is_handed_from_method_to_method_is_followed_up_to_a_bound_that_is_told()
    {
        var methods = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"static object M{number}(object b) {{ return M{number + 1}(b.LogToConsole()); }}\n"));
        using var project = new DbUpProject().Write("Program.cs", $$"""class P { static void Main() { M0(DeployChanges.To.PostgresqlDatabase("x")); } {{methods}} }""");
        project.Engine.ShouldNotBeNull();
        project.Notes.ShouldContain(note => note.Contains("The builder is handed on more than 100 times", StringComparison.Ordinal));
    }

    [Fact]
    public void A_filter_of_very_many_comparisons_is_not_read()
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(\"x\").WithScriptsEmbeddedInAssembly(x, n => " + string.Join(" || ", Enumerable.Range(0, 30_000).Select(number => $"n.Contains(\"a{number}\")")) + ")");
        project.Notes.ShouldContain(note => note.Contains("The filter is more than comparisons", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("(", "\"b\"", ")")]
    [InlineData("f(", "\"b\"", ")")]
    [InlineData("c ? ", "\"b\"", "")]
    [InlineData("x => ", "\"b\"", "")]
    [InlineData("!", "b", "")]
    [InlineData("! ", "b", "")]
    [InlineData("not ", "b", "")]
    [InlineData("await ", "b", "")]
    [InlineData("new A<", "b", "")]
    [InlineData("a = ", "b", "")]
    [InlineData("a ?? ", "b", "")]
    [InlineData("a?.b?.", "b", "")]
    [InlineData("(x)", "b", "")]
    [InlineData("..", "b", "")]
    [InlineData("new[] { ", "b", " }")]
    [InlineData("$\"{", "b", "}\"")]
    public void What_is_nested_too_deep_is_told_at_its_place(string before, string middle, string after)
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(\"x\").WithVariable(\"a\", " + Repeat(before, 100_000) + middle + Repeat(after, 100_000) + ")");
        var refused = Should.Throw<GateException>(() => project.Program);
        (refused.Code, refused.Location!.File, refused.Location.Line).ShouldBe(("DBQ027", "Program.cs", 8));
    }

    [Theory]
    [InlineData("#if ", "! ")]
    [InlineData("#if ", "A || ")]
    [InlineData("  #elif ", "(")]
    public void So_is_a_condition_of_the_compiler(string directive, string piece)
    {
        using var project = new DbUpProject().Write("Program.cs", $"// DeployChanges\n{directive}{Repeat(piece, 50_000)}A\n#endif\n");
        Should.Throw<GateException>(() => project.Program).Code.ShouldBe("DBQ027");
    }

    [Fact]
    public void What_people_and_generators_write_is_not_too_deep()
    {
        using var project = DbUpProject.Deploying(
            ".PostgresqlDatabase(\"x\").WithVariable(\"a\", \"b\").WithVariable(\"sql\", " + string.Join(" + ", Enumerable.Range(0, 400).Select(number => $"\"select ({number})\"")) + ")" + Repeat("\n// if (!a && !b || c?.d == 1) {} ", 500) + Repeat("\n.LogToConsole()", 200));
        project.Engine.Variables!["a"].ShouldBe("b");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
