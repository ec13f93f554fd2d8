using DbQuality.Migrations.Plan;

namespace DbQuality.Fixes;

/// <summary>
/// Where corrective scripts go: into the folder of their stage, what takes them back into <c>rollback/</c> beside the migrations, and
/// what waits for a later deployment into <c>later/</c>; with a folder for review, all of it below that.
/// </summary>
/// <param name="Project">The project's folder.</param>
/// <param name="Review">Null: straight into the migrations.</param>
internal sealed record FixLayout(string Project, string? Review)
{
    public const string RollbackFolder = "rollback";
    public const string LaterFolder = "later";

    public string Migration(Stage stage, string fileName) =>
        Review is null ? Path.Combine(FolderOf(stage), fileName) : Path.Combine(Review, stage.Name, fileName);

    public string Rollback(Stage stage, string fileName) => Path.Combine(Review ?? Project, RollbackFolder, stage.Name, fileName);

    public string Later(Stage stage, string fileName) => Path.Combine(Review ?? Project, LaterFolder, stage.Name, fileName);

    public string Shown(string path) => Path.GetRelativePath(Project, path).Replace('\\', '/');

    private static string FolderOf(Stage stage) => Path.GetDirectoryName(stage.Scripts[^1].FullPath)!;
}
