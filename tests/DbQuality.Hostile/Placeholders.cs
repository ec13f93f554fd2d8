using System.Globalization;

namespace DbQuality.Hostile;

/// <summary>What a payload's text cannot know: the places of this run.</summary>
internal sealed class Placeholders(Workplace workplace, Witness witness, int version, GivenServer? server)
{
    public string Fill(string text) => text
        .Replace("%WITNESS%", workplace.WitnessFolder, StringComparison.Ordinal)
        .Replace("%PORT%", witness.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%PROJECT%", workplace.Project, StringComparison.Ordinal)
        .Replace("%HOME%", workplace.Home, StringComparison.Ordinal)
        .Replace("%VERSION%", version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%GIVEN%", server?.Host ?? "/nowhere", StringComparison.Ordinal);
}
