using System.Text.RegularExpressions;
using DbQuality.Catalog.Reading;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>The types that a team's standards name: a column must be able to have each. Known only once the migrations have run, which may make some.</summary>
internal static partial class StatedTypes
{
    private const string RequiredColumns = "database.required_columns";

    /// <summary>What is denied may be of an extension that nobody has made, so only what is a slip of a long enough name of PostgreSQL's own is a mistake.</summary>
    private const int ShortestSlip = 5;

    /// <summary>Those that are no types of a database; nothing is said where a script failed that may have made them, or before there are tables.</summary>
    public static async Task<IReadOnlyList<GateException>> MistakesAsync(
        TeamStandards standards, ScratchDatabase database, RuleContext context, CancellationToken cancellationToken)
    {
        var stated = Of(standards).ToList();
        if (stated.Count == 0 || !context.HasTables || context.Run!.Problems.Any(problem => problem.Severity == Severity.Error)) return [];
        await using var session = await AdministratorSession.OpenAsync(database.AdministratorConnectionString, cancellationToken);
        var types = await TypeSpellings.ReadAsync(session.Connection, cancellationToken);
        var known = types.SelectMany(type => type.All).ToHashSet(StringComparer.Ordinal);
        return [.. stated.Where(type => !known.Contains(NameOf(type))).Select(type => Mistake(type, types)).OfType<GateException>()];
    }

    /// <summary>Throws what is a mistake on each of several versions of PostgreSQL.</summary>
    /// <exception cref="GateException">DBQ010: all such mistakes of the file.</exception>
    public static void Refuse(IReadOnlyList<IReadOnlyList<GateException>> versions)
    {
        var all = new Mistakes();
        foreach (var mistake in versions[0].Where(mistake => versions.All(version => version.Any(other => other.Location == mistake.Location)))) all.Add(mistake);
        all.Throw();
    }

    private static IEnumerable<StatedText> Of(TeamStandards standards) =>
    [
        .. standards.Stated.TextsBelow(RequiredColumns).Where(IsOfColumn),
        .. standards.Stated.TextsBelow("database.primary_key.types"),
        .. from rule in RuleCatalog.All
           where standards.Rules.ContainsKey(rule.Info.Id)
           from option in rule.Info.Options.OfType<TypesOption>()
           let value = standards.Rules[rule.Info.Id].Options.GetValueOrDefault(option.Name)
           where value is not null
           from item in value.Items
           select new StatedText($"rules.{rule.Info.Name}.{option.Name}", item, standards.Stated.PlaceIn(value.Location, item)),
    ];

    /// <summary><c>name: type</c>, <c>name: { type: … }</c> or <c>{ column: name, type: … }</c>.</summary>
    private static bool IsOfColumn(StatedText text) => text.Path[RequiredColumns.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var key] => key is not ("column" or "nullable" or "tables"),
        [_, var key] => key == "type",
        _ => false,
    };

    private static string NameOf(StatedText stated)
    {
        var printed = TypeNames.Resolve(stated.Text, out _)!;
        return printed.StartsWith("interval ", StringComparison.Ordinal) ? "interval" : Modifier().Replace(printed, "");
    }

    private static GateException? Mistake(StatedText stated, IReadOnlyList<TypeSpelling> types)
    {
        var (name, isDenied) = (NameOf(stated), stated.Path.StartsWith("rules.", StringComparison.Ordinal));
        if (isDenied && name.Length < ShortestSlip) return null;
        // Of two that are as near, 'timestampz' means the longer one.
        var candidates = types.Where(type => type.IsBuiltIn || !isDenied).SelectMany(type => type.All.Take(2))
            .OrderByDescending(type => type.Length).ThenBy(type => type, StringComparer.Ordinal);
        var nearest = NearestName.Of(name, candidates, isDenied ? 1 : null);
        if (isDenied && nearest is null) return null;
        var path = stated.Path.EndsWith(".type", StringComparison.Ordinal) ? stated.Path[..^".type".Length] : stated.Path;
        return StandardsErrors.At(stated.Place,
            $"'{stated.Text}' in {path} is no type: PostgreSQL has none of that name, and no script or extension has made one. {(nearest is null ? "Correct it, or make the type." : $"Did you mean '{nearest}'?")}");
    }

    [GeneratedRegex(@"\([^)]*\)|(\[\])+$")]
    private static partial Regex Modifier();
}
