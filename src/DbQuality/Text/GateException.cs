namespace DbQuality.Text;

/// <summary>What kind of trouble stopped the gate; the tool's exit code follows from it.</summary>
public enum Trouble
{
    /// <summary>The user's input is wrong: options, standards file, a folder that is not there. Exit code 2.</summary>
    Configuration,

    /// <summary>The gate could not run: no PostgreSQL, a dead server, a full disk, a time-out. Exit code 3.</summary>
    Environment,
}

/// <summary>
/// One clear problem that stops the gate before it can judge. Its message says what is wrong and what to
/// do; nothing else is ever shown to the user for it, never a stack trace.
/// </summary>
public sealed class GateException : Exception
{
    public GateException(Trouble trouble, string code, string message, SourceSpan? location = null, Exception? inner = null)
        : base(message, inner)
    {
        Trouble = trouble;
        Code = code;
        Location = location;
    }

    public Trouble Trouble { get; }

    /// <summary><c>DBQ001</c> to <c>DBQ099</c>.</summary>
    public string Code { get; }

    /// <summary>The place in the user's file, where there is one.</summary>
    public SourceSpan? Location { get; }

    /// <summary>What else is wrong with the same file.</summary>
    public IReadOnlyList<GateException> Further { get; internal set; } = [];
}
