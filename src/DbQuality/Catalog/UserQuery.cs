using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Catalog;

/// <summary>A query that came with the user's files.</summary>
/// <param name="Source">The file, for the place of what the server refuses.</param>
/// <param name="Statement">Its only statement, a SELECT.</param>
public sealed record UserQuery(SourceText Source, Statement Statement);

/// <summary>What a <see cref="UserQuery"/> answered.</summary>
/// <param name="Columns">Their names, each once; known also where there is no row.</param>
/// <param name="Rows">Values as text, null for null, in the order of the columns.</param>
public sealed record QueryAnswer(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
