namespace DbQuality.Catalog.Bodies;

/// <summary>What the server says is wrong in a routine's body.</summary>
/// <param name="Routine">Its oid.</param>
/// <param name="Message">In the server's words.</param>
/// <param name="Line">Of the body, from 1 at its opening quote; 0 where the server names none.</param>
/// <param name="Query">The text that <paramref name="Position"/> counts in: the body, or a statement of it.</param>
/// <param name="Position">In code points from 1; 0: none.</param>
public sealed record RoutineProblem(uint Routine, string SqlState, string Message, int Line, string? Query, int Position);

/// <summary>What the server says of the bodies that are strings.</summary>
/// <param name="Checked">Oids of the routines whose whole bodies the server analysed.</param>
/// <param name="Problems">In the order of the routines, then of their lines.</param>
public sealed record RoutineChecks(IReadOnlySet<uint> Checked, IReadOnlyList<RoutineProblem> Problems)
{
    /// <summary>The schemas in which names without one were looked for, where a routine does not say otherwise.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>The server has no extension that analyses PL/pgSQL bodies.</summary>
    public bool LacksExtension { get; init; }

    /// <summary>The server was not asked.</summary>
    public static RoutineChecks None { get; } = new(new HashSet<uint>(), []);
}
