namespace DbQuality.Tests.Runner.Contract;

/// <summary>Something that every runner does in the same way, or says why it cannot.</summary>
/// <param name="Name">As the table has it: a sentence without its end, unique.</param>
/// <param name="Act">Deploys, and notes what came of it in the deployment's outcome.</param>
/// <param name="Expected">The whole outcome, line by line.</param>
internal sealed record Behaviour(string Name, Func<Deployment, Task> Act, params IReadOnlyList<string> Expected)
{
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>States what is otherwise with some runners. The reason becomes the table's footnote; the outcome is tested as the common one is.</summary>
    /// <param name="columns">Titles of columns, with commas between.</param>
    public Behaviour But(string columns, string reason, params IReadOnlyList<string> expected) => this with
    {
        Differences = [.. Differences, .. columns.Split(", ").Select(column => new Difference(column, reason, expected))],
    };

    public Difference? DifferenceOf(RunnerColumn column) => Differences.SingleOrDefault(difference => difference.Column == column.Title);

    public IReadOnlyList<string> ExpectedOf(RunnerColumn column) => DifferenceOf(column)?.Expected ?? Expected;
}

/// <summary>Why a runner cannot, and what it does instead.</summary>
internal sealed record Difference(string Column, string Reason, IReadOnlyList<string> Expected);

/// <summary>Behaviours that belong together.</summary>
internal interface IBehaviourGroup
{
    string Title { get; }

    IReadOnlyList<Behaviour> Behaviours { get; }
}
