using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

/// <summary>The places of a command are one word each, wherever they stand.</summary>
public sealed class CommandPlacesTests
{
    [Theory]
    [InlineData("run {connection}", "run \"${DBQUALITY_CONNECTION}\"")]
    [InlineData("run \"{connection}\"", "run \"${DBQUALITY_CONNECTION}\"")]
    [InlineData("run '{connection}'", "run ''\"${DBQUALITY_CONNECTION}\"''")]
    [InlineData("run --connection={connection} --x", "run --connection=\"${DBQUALITY_CONNECTION}\" --x")]
    [InlineData("run \"a={uri} b\" {project}", "run \"a=${DBQUALITY_URI} b\" \"${DBQUALITY_PROJECT}\"")]
    [InlineData("x=\"$(run {assembly} \"{uri}\")\" {uri}", "x=\"$(run \"${DBQUALITY_ASSEMBLY}\" \"${DBQUALITY_URI}\")\" \"${DBQUALITY_URI}\"")]
    [InlineData("run \\\"{uri}", "run \\\"\"${DBQUALITY_URI}\"")]
    [InlineData("run 'it'\\''s' {uri}", "run 'it'\\''s' \"${DBQUALITY_URI}\"")]
    [InlineData("for f in *; do run \"${f}\" ${HOME} {uri}; done", "for f in *; do run \"${f}\" ${HOME} \"${DBQUALITY_URI}\"; done")]
    [InlineData("awk '{ print $1 }' {a,b} {1}", "awk '{ print $1 }' {a,b} {1}")]
    public void A_shell_gets_a_variable_in_double_quotes(string command, string shell) => CommandPlaces.ForShell(command).ShouldBe(shell);

    [Theory]
    [InlineData("run {connection}", "run \"Host=a;Password=\\\"x y\\\"\"")]
    [InlineData("run \"{connection}\"", "run \"Host=a;Password=\\\"x y\\\"\"")]
    public void Windows_gets_the_value_in_quotes(string command, string shell) =>
        CommandPlaces.ForWindows(command, new Dictionary<string, string> { ["connection"] = "Host=a;Password=\"x y\"" }).ShouldBe(shell);

    [Fact]
    public void An_unknown_place_is_refused_with_the_valid_ones()
    {
        var error = Should.Throw<GateException>(() => CommandPlaces.Read("run {conection} {uri}"));
        error.Code.ShouldBe("DBQ010");
        error.Message.ShouldBe(
            "The runner's command has the unknown place {conection}. Did you mean {connection}? There are {connection} (an Npgsql connection string), "
            + "{uri} (postgresql://…), {assembly} (what the project builds) and {project} (its folder). Braces for the shell itself are written with spaces: { conection }.");
    }

    [Theory]
    [InlineData("Host=/tmp/x y;Username=me;Database=scratch", "postgresql:///scratch?host=%2Ftmp%2Fx%20y&user=me")]
    [InlineData("Host=/tmp;Port=5433;Username=me;Password=a b;Database=scratch", "postgresql:///scratch?host=%2Ftmp&user=me&port=5433&password=a%20b")]
    [InlineData("Host=db.test;Username=me;Password=p@ss;Database=s/1", "postgresql://me:p%40ss@db.test:5432/s%2F1")]
    [InlineData("Host=::1;Port=5433;Username=me;Database=s;SSL Mode=VerifyFull", "postgresql://me@[::1]:5433/s?sslmode=verify-full")]
    public void The_uri_is_libpq_s_with_everything_escaped(string connectionString, string uri) => new ConnectionAddress(connectionString).Uri.ShouldBe(uri);
}
