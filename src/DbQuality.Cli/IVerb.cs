using System.CommandLine;

namespace DbQuality.Cli;

/// <summary>One verb of the tool. A new one is one new file in <c>Verbs/</c>: verbs are found by their type.</summary>
internal interface IVerb
{
    /// <summary>The verb with its arguments, options and action; cheap, because every start of the tool makes all of them.</summary>
    Command Create();
}
