using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DbQuality.MSBuild;

/// <summary>The gate's part of <c>dotnet clean</c>: removes what the gate wrote, and nothing else.</summary>
[MSBuildMultiThreadableTask]
public sealed class RemoveOutput : Task
{
    /// <summary>The full path of the folder with the reports and the kept answer.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The full path of the folder that it is where no property names one.</summary>
    [Required]
    public string DefaultDirectory { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            OwnFolder.Clean(OutputDirectory, isDefault: OutputDirectory == DefaultDirectory);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // As MSBuild's own clean does.
            Log.LogWarning($"What the gate wrote into {OutputDirectory} could not be removed: {trouble.Message}");
        }

        return true;
    }
}
