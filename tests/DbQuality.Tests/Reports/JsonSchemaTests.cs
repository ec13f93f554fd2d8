using System.Diagnostics;
using System.Text.Json.Nodes;
using DbQuality.Reports;

namespace DbQuality.Tests.Reports;

/// <summary>The schema that ships describes the report that is written; <c>ajv</c> judges.</summary>
public sealed class JsonSchemaTests
{
    private const string AjvVersion = "8.17.1";

    private const string Script = """
        const fs = require('fs');
        const Ajv = require('ajv');
        const [schema, document] = process.argv.slice(1).map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
        const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
        process.stdout.write(validate(document) ? 'valid' : JSON.stringify(validate.errors));
        """;

    [Fact]
    public async Task A_blocked_report_obeys_the_schema_that_ships() => (await Validate(Json(SampleReport.Blocked))).ShouldBe("valid");

    [Fact]
    public async Task A_clean_report_obeys_the_schema_that_ships() => (await Validate(Json(SampleReport.Clean))).ShouldBe("valid");

    [Fact]
    public async Task A_report_with_a_property_that_the_schema_does_not_know_is_refused()
    {
        var document = JsonNode.Parse(Json(SampleReport.Clean))!.AsObject();
        document["surprise"] = true;
        (await Validate(document.ToJsonString())).ShouldContain("must NOT have additional properties");
    }

    private static string Json(GateReport report)
    {
        var output = new StringWriter();
        new JsonReport().Write(report, output);
        return output.ToString();
    }

    private static async Task<string> Validate(string json)
    {
        var folder = await InstalledAjv();
        var document = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(document, json, TestContext.Current.CancellationToken);
        try
        {
            var schema = Path.Combine(AppContext.BaseDirectory, "report.schema.json");
            var (exitCode, output) = await Run("node", folder, "-e", Script, "--", schema, document);
            exitCode.ShouldBe(0, output);
            return output;
        }
        finally
        {
            File.Delete(document);
        }
    }

    /// <summary>The folder whose <c>node_modules</c> holds ajv; it is kept for this user's next run.</summary>
    private static async Task<string> InstalledAjv()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"dbquality-tests-ajv-{AjvVersion}-{Environment.UserName}");
        if (Directory.Exists(folder)) return folder;
        var fresh = Directory.CreateTempSubdirectory("dbquality-tests-ajv-").FullName;
        var (exitCode, output) = await TryRun("npm", fresh, "install", "--no-save", "--no-audit", "--no-fund", $"ajv@{AjvVersion}");
        if (exitCode != 0)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"npm could not install ajv: {output}");
            Assert.Skip($"npm could not install ajv, which validates the report: {output}");
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

    private static async Task<(int ExitCode, string Output)> TryRun(string program, string folder, params string[] arguments)
    {
        try
        {
            return await Run(program, folder, arguments);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }

    private static async Task<(int ExitCode, string Output)> Run(string program, string folder, params string[] arguments)
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
