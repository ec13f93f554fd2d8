namespace DbQuality.Cli;

/// <summary>The end of standard input as a cancellation: how the MSBuild task says stop, also when it dies.</summary>
internal static class StandardInputEnd
{
    /// <summary>A source that is cancelled with <paramref name="token"/> or when standard input ends.</summary>
    public static CancellationTokenSource Link(CancellationToken token)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        // A thread of its own, in the background: a read of standard input cannot be cancelled, and must not keep the process.
        new Thread(() => WaitForEnd(source)) { IsBackground = true, Name = "standard input" }.Start();
        return source;
    }

    private static void WaitForEnd(CancellationTokenSource source)
    {
        try
        {
            using var input = Console.OpenStandardInput();
            Span<byte> ignored = stackalloc byte[64];
            while (input.Read(ignored) > 0)
            {
            }
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run ended first.
        }
        catch (IOException)
        {
            // Closed from under us: its end all the same.
            source.Cancel();
        }
    }
}
