using System.Text.RegularExpressions;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary><c>docs/peers.md</c> names rules of this repository: they exist, by that id and name.</summary>
public sealed partial class PeersPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/peers.md"));

    [Fact]
    public void Every_rule_that_is_named_beside_a_peers_is_one_of_the_catalogue_with_that_name()
    {
        var catalogue = File.ReadAllLines(Repository.PathOf("src/DbQuality/Rules/Engine/catalogue.txt")).Where(line => line.StartsWith("DBQ", StringComparison.Ordinal)).ToHashSet();
        var named = Cells().SelectMany(cell => Named().Matches(cell)).Select(match => $"{match.Groups["id"].Value} {match.Groups["name"].Value}").ToList();
        named.Count.ShouldBeGreaterThan(150);
        named.Where(rule => !catalogue.Contains(rule)).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_leads_to_the_page_of_a_rule_that_is_here()
    {
        var linked = Link().Matches(Page).Select(match => (Id: match.Groups["id"].Value, Page: match.Groups["page"].Value)).ToList();
        linked.ShouldAllBe(link => link.Page == $"rules/{link.Id}.md");
        linked.Select(link => link.Id).Distinct().ShouldBeSubsetOf(RuleCatalog.All.Select(rule => rule.Info.Id));
    }

    [Fact]
    public void A_peers_rule_without_an_equal_says_why()
    {
        var bare = Cells().Where(cell => !cell.Contains("DBQ", StringComparison.Ordinal) && !cell.StartsWith("no: ", StringComparison.Ordinal)
            && !cell.StartsWith("live: ", StringComparison.Ordinal) && !cell.StartsWith("rules of the team's own", StringComparison.Ordinal));
        bare.ShouldBeEmpty();
    }

    /// <summary>The second cell of each row.</summary>
    private static IEnumerable<string> Cells() =>
        from line in Page.Split('\n')
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.EndsWith("| here |", StringComparison.Ordinal)
        select line.Split(" | ")[1].TrimEnd('|', ' ');

    [GeneratedRegex(@"(?<id>DBQ\d{3})(?:\]\([^)]*\))? (?<name>[a-z-]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\[(?<id>DBQ\d{3})\]\((?<page>[^)]*)\)")]
    private static partial Regex Link();
}
