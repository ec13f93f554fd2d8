using System.Diagnostics;
using DbQuality.Migrations.Plan;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>The script that DbUp has begun and not ended.</summary>
internal sealed class RunningScript(Script script, PieceFinder finder)
{
    private readonly Stopwatch timer = Stopwatch.StartNew();

    public Script Script => script;

    public PieceFinder Finder => finder;

    /// <summary>Commands that DbUp has sent.</summary>
    public int Commands { get; set; }

    /// <summary>Statements that the server accepted.</summary>
    public int Accepted { get; set; }

    /// <summary>A transaction may have begun or ended with a statement of it.</summary>
    public bool ControlsTransaction { get; set; }

    /// <summary>The session before the first command.</summary>
    public SessionState? Before { get; set; }

    /// <summary>The session after the last command; null before it, and of a script without any.</summary>
    public SessionState? After { get; set; }

    public ScriptRun Ended(bool applied) => new(script, Accepted, timer.Elapsed, applied);
}
