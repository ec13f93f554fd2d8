using System.Diagnostics;
using System.Text.Json;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fuzzing;

/// <summary>PostgreSQL's own parser, as the npm package libpg-query has it, in a process of node that answers line by line.</summary>
internal sealed class LibPgQuery : IDisposable
{
    private readonly string folder;
    private Process process;

    private LibPgQuery(string folder)
    {
        this.folder = folder;
        process = Start();
    }

    /// <summary>At home a machine without npm skips the test, with the reason; on CI it fails.</summary>
    public static LibPgQuery StartOrSkip() => new(InstalledOrSkipped());

    /// <summary>Start and end of each statement in bytes of UTF-8, from its first token to its last; null where the grammar refuses the script.</summary>
    /// <exception cref="InvalidOperationException">The parser itself failed.</exception>
    public IReadOnlyList<(int Start, int End)>? Split(string script)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(script));
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine();
        if (line is null or ['"', ..])
        {
            // A stack that overflowed leaves the module's memory as it was then.
            process.Kill();
            process.Dispose();
            process = Start();
            return null;
        }
        return JsonSerializer.Deserialize<int[][]?>(line)?.Select(statement => (statement[0], statement[1])).ToList();
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private Process Start()
    {
        var started = Process.Start(new ProcessStartInfo("node", ["split.js"])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false),
        })!;
        started.StandardOutput.ReadLine().ShouldBe("\"ready\"");
        return started;
    }

    /// <summary>The folder is kept for this user's next run; a changed lock file or program makes another.</summary>
    private static string InstalledOrSkipped()
    {
        var source = Repository.PathOf("tests/DbQuality.Tests/Fuzzing/libpg-query");
        var files = Directory.GetFiles(source).Order(StringComparer.Ordinal).ToList();
        var content = string.Concat(files.Select(File.ReadAllText));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)))[..12];
        var folder = Path.Combine(Path.GetTempPath(), $"dbquality-tests-libpg-query-{hash}-{Environment.UserName}");
        if (Directory.Exists(folder)) return folder;
        var fresh = Directory.CreateTempSubdirectory("dbquality-tests-libpg-query-").FullName;
        foreach (var file in files) File.Copy(file, Path.Combine(fresh, Path.GetFileName(file)));
        if (Install(fresh) is { } problem)
        {
            Directory.Delete(fresh, recursive: true);
            if (TestServer.OnCi) Assert.Fail($"npm could not install libpg-query: {problem}");
            Assert.Skip($"npm could not install libpg-query, which splits as PostgreSQL does: {problem}");
        }
        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another test process was faster.
            Directory.Delete(fresh, recursive: true);
        }
        return folder;
    }

    private static string? Install(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var output = npm.StandardOutput.ReadToEndAsync();
            var error = npm.StandardError.ReadToEnd();
            npm.WaitForExit();
            return npm.ExitCode == 0 ? null : output.Result + error;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
