using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DbQuality.MSBuild;

/// <summary>SHA-256 over everything that could change the gate's answer, so that an equal one stands for the same answer.</summary>
internal sealed class Fingerprint : IDisposable
{
    /// <summary>In bytes; no bound of the tool's is higher.</summary>
    private const long LargestFile = 128L << 20;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Each part is preceded by its length, so that no two sequences of parts look the same.</summary>
    public Fingerprint Add(string part)
    {
        Add(Encoding.UTF8.GetBytes(part));
        return this;
    }

    /// <summary>A file's name and bytes; a missing one counts as missing.</summary>
    public Fingerprint AddContent(string name, string fullPath)
    {
        Add(name);
        if (!File.Exists(fullPath)) return Add("missing");
        if (!InputFile.IsRegular(fullPath)) return Add("no file");
        using var file = InputFile.Open(fullPath);
        // The tool refuses what is larger, whatever is in it.
        if (file.Length > LargestFile) return Add(State(fullPath));
        AddBytes(file);
        return this;
    }

    private void AddBytes(Stream file)
    {
        var left = file.Length;
        hash.AppendData(BitConverter.GetBytes(left));
        var buffer = new byte[64 * 1024];
        // No further than it was long when it was opened: somebody may be writing to it.
        for (int read; left > 0 && (read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length))) > 0; left -= read)
            hash.AppendData(buffer, 0, read);
    }

    /// <summary>Every file of the tool by name, size and time: a new build of it may judge otherwise.</summary>
    public Fingerprint AddProgram(string directory)
    {
        if (!Directory.Exists(directory)) return Add("missing");
        foreach (var file in Directory.GetFiles(directory).OrderBy(file => file, StringComparer.Ordinal))
            Add(file).Add(State(file));
        return this;
    }

    public Fingerprint AddEnvironment(string prefix)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => (Name: (string)variable.Key, Value: (string?)variable.Value))
            .Where(variable => variable.Name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(variable => variable.Name, StringComparer.Ordinal);
        foreach (var (name, value) in variables) Add(name).Add(value ?? "");
        return this;
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Value() => string.Concat(hash.GetHashAndReset().Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));

    public void Dispose() => hash.Dispose();

    /// <summary>A file or folder by size and time of its last change, without reading it.</summary>
    public static string State(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists) return FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}");
        var directory = new DirectoryInfo(path);
        return directory.Exists ? FormattableString.Invariant($"folder {directory.LastWriteTimeUtc.Ticks}") : "missing";
    }

    private void Add(byte[] part)
    {
        hash.AppendData(BitConverter.GetBytes((long)part.Length));
        hash.AppendData(part);
    }
}
