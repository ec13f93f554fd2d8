namespace DbQuality.Text;

/// <summary>What is told where the operating system refuses a file that the gate writes.</summary>
internal static class RefusedWrite
{
    /// <param name="problem">What it is, unless the disk is full.</param>
    /// <param name="file">As the user knows it.</param>
    public static GateException Of(CodedProblem problem, string file, Exception refused) => FullDisk.Caused(refused)
        ? CodedProblem.DiskFull.InEnvironment($"{file} is not written: its disk is full. Make room there, or name a place on another one.", inner: refused)
        : problem.InEnvironment($"{file} is not written: {Reason(refused)}. Let this user write there, or name another place.", inner: refused);

    /// <summary>Without the path, which may be that of an unfinished file.</summary>
    private static string Reason(Exception refused)
    {
        if (refused is UnauthorizedAccessException) return "permission denied";
        var end = refused.Message.IndexOf(" : '", StringComparison.Ordinal);
        var reason = end < 0 ? refused.Message.ReplaceLineEndings(" ").TrimEnd('.') : refused.Message[..end];
        return char.ToLowerInvariant(reason[0]) + reason[1..];
    }
}
