namespace DbQuality.Tests.Runner.Contract;

/// <summary>All that a runner must do, in the order of the table.</summary>
internal static class RunnerContract
{
    public static IReadOnlyList<IBehaviourGroup> Groups { get; } =
    [
        new OrderBehaviours(), new JournalBehaviours(), new RunKindBehaviours(), new VariableBehaviours(), new TransactionBehaviours(), new FailureBehaviours(),
        new AloneBehaviours(), new PlaceBehaviours(), new SessionBehaviours(), new CancellationBehaviours(), new TextBehaviours(), new ProvenanceBehaviours(),
        new LockBehaviours(),
    ];

    public static IReadOnlyList<Behaviour> Behaviours { get; } = [.. Groups.SelectMany(group => group.Behaviours)];
}
