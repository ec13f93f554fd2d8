using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Sql;

/// <summary>A script's text, split into what the server gets.</summary>
/// <param name="Statements">In order; empty statements (<c>;;</c>) are not among them.</param>
/// <param name="Ignores"><c>-- dbquality:ignore</c> comments.</param>
/// <param name="Problems">What no server can take as it is written, in order of place. Not empty: the script cannot run.</param>
public sealed record ScriptText(
    IReadOnlyList<Statement> Statements, IReadOnlyList<InlineIgnore> Ignores, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>What <c>-- dbquality:run</c> says; <see cref="RunKind.Once"/> without it.</summary>
    public RunKind? RunKind { get; init; }

    /// <summary>What <c>-- dbquality:transaction</c> says of the script's stage; null without it.</summary>
    public TransactionMode? Transactions { get; init; }
}

/// <summary>Why a script cannot be sent to a server as it is written: psql's own syntax, a quote without its end.</summary>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Location">The exact place: for a quote without its end, where it begins.</param>
public sealed record ReadProblem(string Message, SourceSpan Location);

/// <summary><c>-- dbquality:ignore RULE reason</c>: waives the rule for the statement that follows.</summary>
/// <param name="Rule">As written: an id or a name.</param>
/// <param name="Reason">Empty where the author gave none, which is an error.</param>
/// <param name="StatementIndex">The index of the next statement in the script; -1 where none follows.</param>
public sealed record InlineIgnore(string Rule, string Reason, int StatementIndex, SourceSpan Location);
