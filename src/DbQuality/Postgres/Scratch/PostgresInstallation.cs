namespace DbQuality.Postgres.Scratch;

/// <summary>PostgreSQL's server programs in one folder.</summary>
/// <param name="BinDirectory">Holds <c>postgres</c> and <c>initdb</c>.</param>
/// <param name="FullVersion">What <c>postgres --version</c> prints after <c>postgres (PostgreSQL)</c>: <c>15.18 (Debian 15.18-0+deb12u1)</c>.</param>
internal sealed record PostgresInstallation(string BinDirectory, string FullVersion)
{
    /// <summary><c>15.18</c>; <c>18beta1</c> before a release.</summary>
    public string Version => FullVersion.Split(' ', 2)[0];

    public int Major => int.Parse(new string([.. Version.TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>For finding the newest of several.</summary>
    internal Version Order
    {
        get
        {
            var digits = new string([.. Version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]).TrimEnd('.');
            return System.Version.TryParse(digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0", out var version) ? version : new Version(Major, 0);
        }
    }

    internal string Program(string name) => Path.Combine(BinDirectory, name);
}
