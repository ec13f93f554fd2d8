using DbQuality.Rules.Engine;
using DbQuality.Migrations.Plan;

namespace DbQuality.Fixes.Edits;

/// <summary>One statement of a fix, to be written into the script that made what it mends.</summary>
/// <param name="Sql">Ends with a semicolon.</param>
internal sealed record ScriptEdit(Script Script, Finding Finding, string Sql)
{
    /// <summary>Where it is written at best.</summary>
    public EditPlace Place { get; init; }
}

/// <summary>Where an edit goes, the best one first.</summary>
internal enum EditPlace
{
    /// <summary>Into the statements that are there.</summary>
    Within,

    /// <summary>After the statement that makes the table.</summary>
    After,

    /// <summary>To the script's end.</summary>
    End,
}
