using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>
/// A file of the team's that is a link to one outside of the repository: a stranger's pull request may have made it, to have the other file shown
/// in the build's log. It is read, as it always was; what is wrong in it is told without a word of it.
/// </summary>
internal static class ForeignFile
{
    /// <param name="path">The file that is read.</param>
    /// <param name="displayPath">How errors name it.</param>
    /// <param name="kind">What it holds, as errors name it.</param>
    /// <param name="read">Reads it, and may quote from it in what it throws.</param>
    public static T Unquoted<T>(string path, string displayPath, string kind, Func<T> read)
    {
        try
        {
            return read();
        }
        // What is not read at all is not quoted either.
        catch (GateException trouble) when (trouble.InnerException is not (IOException or UnauthorizedAccessException) && FileLinks.LeadsOut(path)
            && trouble.Location is { } place && place.File == displayPath)
        {
            throw StandardsErrors.At(place,
                $"The {kind} file is wrong here. It is a link that leads out of the repository, so nothing of it is quoted: put the file itself there, or name the file that the link leads to.");
        }
    }
}
