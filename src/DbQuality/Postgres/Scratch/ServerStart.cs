namespace DbQuality.Postgres.Scratch;

/// <summary>Starts <c>postgres</c> itself, not <c>pg_ctl</c>, whose server would outlive everything.</summary>
internal static class ServerStart
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>A server on an unpacked cluster, accepting connections.</summary>
    public static async Task<Watchdog> FromArchiveAsync(PostgresInstallation installation, ServerUser user, string archive, CancellationToken ct, MemoryBound? memory = null)
    {
        var folders = ScratchFolders.New(user);
        string[] program = [installation.Program("postgres"), "-D", folders.Data, "-k", folders.Socket];
        var watchdog = await Watchdog.StartAsync(folders, user, archive, program, ct, memory);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(Longest);
            while (!IsReady(folders.PidFile))
            {
                if (watchdog.Ended.IsCompleted) throw ServerLog.Failure($"PostgreSQL {installation.Version} does not start.", watchdog.Printed(), folders);
                await Task.Delay(1, limit.Token);
            }
            return watchdog;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            var failure = ServerLog.Failure($"PostgreSQL {installation.Version} is not ready after {Longest.TotalSeconds:0} seconds.", watchdog.Printed(), folders);
            await watchdog.DisposeAsync();
            throw failure;
        }
        catch
        {
            await watchdog.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server writes its state into line 8 of its pid file.</summary>
    private static bool IsReady(string pidFile)
    {
        try
        {
            return File.Exists(pidFile) && File.ReadLines(pidFile).Skip(7).FirstOrDefault()?.Trim() == "ready";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
