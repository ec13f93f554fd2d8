using System.Diagnostics;
using System.Text.Json;
using DbQuality.Reports;

namespace DbQuality.Tests.Infrastructure;

/// <summary><c>ajv</c>, which judges JSON documents by a JSON Schema, from npm.</summary>
public static class Ajv
{
    private const string Version = "8.17.1";

    // A name may be a property and match a pattern, so that editors offer it and any letter case is taken; a type may be one of several.
    private const string Script = """
        const fs = require('fs');
        const Ajv = require('ajv');
        const [schema, documents] = process.argv.slice(1, 3).map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
        const options = { allErrors: true, strict: true, strictRequired: false, allowMatchingProperties: true, allowUnionTypes: true, strictTypes: false };
        const validate = new Ajv(options).compile(schema);
        const answers = documents.map(text => validate(JSON.parse(text)) ? 'valid' : JSON.stringify(validate.errors));
        fs.writeFileSync(process.argv[3], JSON.stringify(answers));
        """;

    /// <summary>For each document <c>valid</c>, or ajv's errors.</summary>
    public static async Task<IReadOnlyList<string>> ValidateAsync(string schemaFile, IReadOnlyList<string> documents)
    {
        var folder = await InstalledAsync();
        var exchange = Directory.CreateTempSubdirectory("dbquality-tests-ajv-documents-").FullName;
        try
        {
            var (asked, answered) = (Path.Combine(exchange, "documents.json"), Path.Combine(exchange, "answers.json"));
            await File.WriteAllTextAsync(asked, JsonSerializer.Serialize(documents), TestContext.Current.CancellationToken);
            var (exitCode, output) = await RunAsync("node", folder, "-e", Script, "--", schemaFile, asked, answered);
            exitCode.ShouldBe(0, output);
            return JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(answered, TestContext.Current.CancellationToken))!;
        }
        finally
        {
            Directory.Delete(exchange, recursive: true);
        }
    }

    /// <summary>The folder whose <c>node_modules</c> holds ajv; it is kept for this user's next run.</summary>
    private static async Task<string> InstalledAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"dbquality-tests-ajv-{Version}-{Environment.UserName}");
        if (Directory.Exists(folder)) return folder;
        var fresh = Directory.CreateTempSubdirectory("dbquality-tests-ajv-").FullName;
        var (exitCode, output) = await TryRunAsync("npm", fresh, "install", "--no-save", "--no-audit", "--no-fund", $"ajv@{Version}");
        if (exitCode != 0)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"npm could not install ajv: {output}");
            Assert.Skip($"npm could not install ajv, which validates by the schema: {output}");
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

    private static async Task<(int ExitCode, string Output)> TryRunAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            return await RunAsync(program, folder, arguments);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        // On Windows npm is a command file, which only the shell starts.
        var start = OperatingSystem.IsWindows() && program == "npm"
            ? new ProcessStartInfo("cmd", ["/c", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await error);
    }
}
