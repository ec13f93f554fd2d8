namespace DbQuality.Text;

/// <summary>Progress for somebody who looks on: a step is told again with how far it is. A log, which is no such thing, has each step as a line, once.</summary>
public interface ICountedProgress : IProgress<string>
{
    /// <param name="step">As it was told when it began.</param>
    /// <param name="part">The one of its parts that is at work or was done last, from 1.</param>
    /// <param name="all">How many it has.</param>
    void Report(string step, int part, int all);
}

/// <summary>Counts where somebody looks on.</summary>
internal static class CountedProgress
{
    public static void Count(this IProgress<string>? progress, string step, int part, int all)
    {
        if (all > 1) (progress as ICountedProgress)?.Report(step, part, all);
    }
}
