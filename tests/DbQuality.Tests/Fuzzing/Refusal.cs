using DbQuality.Reports;
using DbQuality.Text;

namespace DbQuality.Tests.Fuzzing;

/// <summary>What must hold of the error about a file's content.</summary>
internal static class Refusal
{
    /// <summary>What is wrong with how <paramref name="read"/> refuses the text; null where nothing is, or where it takes the text.</summary>
    public static string? Problem(string text, string file, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (GateException refused)
        {
            var lines = text.Split('\n').Length + text.Split('\r').Length;
            if (refused.Location is not { } place) return $"place: none for {refused.Message}";
            if (place.File != file || place.Line < 1 || place.Line > lines || place.Column < 1 || (place.EndLine, place.EndColumn).CompareTo((place.Line, place.Column)) < 0)
                return $"place: {place} to {place.EndLine},{place.EndColumn} for {refused.Message}";
            if (refused.Message.Length == 0 || refused.Code is "DBQ099") return $"message: {refused.Code} {refused.Message}";
            return refused.Trouble == Trouble.Configuration ? null : $"trouble: {refused.Trouble} for {refused.Message}";
        }
    }
}
