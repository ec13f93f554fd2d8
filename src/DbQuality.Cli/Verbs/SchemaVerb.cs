using System.CommandLine;
using DbQuality.Standards;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality schema</c>: the schema of <c>standards.yaml</c>, for editors that reach no network.</summary>
internal sealed class SchemaVerb : IVerb
{
    // Without an environment variable: DBQUALITY_OUTPUT is the report of check.
    private readonly Option<string?> output = new("--output") { Description = "Write the schema to this file instead of standard output.", HelpName = "FILE" };

    public Command Create()
    {
        var command = new Command("schema", "Prints the JSON schema by which editors complete and check standards.yaml.") { output };
        command.SetAction(Print);
        return command;
    }

    private int Print(ParseResult parsed)
    {
        if (parsed.GetValue(output) is { } file) OutputFile.Write(file, writer => writer.Write(StandardsSchema.Text));
        else ReportOutput.Print(writer => writer.Write(StandardsSchema.Text));
        return ExitCodes.Clean;
    }
}
