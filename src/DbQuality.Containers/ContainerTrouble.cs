using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Containers;

/// <summary>What can be wrong with a container, an image or an engine.</summary>
internal static class ContainerTrouble
{
    private static readonly string[] Decisive = ["PANIC:", "FATAL:", "initdb: error:", "ERROR:", "error:", "Error:"];

    /// <param name="refusals">What was said where an engine should be.</param>
    public static GateException NoEngine(ScratchRequest request, IReadOnlyList<string> refusals)
    {
        var reason = refusals.Count > 0 ? $" ({string.Join("; ", refusals)})" : "";
        var advice = refusals.Any(refusal => refusal.EndsWith("this user may not use it", StringComparison.Ordinal))
            ? "Let this user use it (usermod -aG docker USER, then log in anew), or run the engine as this user (rootless Docker, Podman)"
            : "Start Docker or Podman's socket (systemctl --user start podman.socket), or set DOCKER_HOST to the address of one";
        return CodedProblem.NoPostgres.InEnvironment(
            $"{Wanted(request)}, and no container engine answers{reason}. {advice}; or choose another PostgreSQL: DBQUALITY_POSTGRES=local, embedded or a connection string.");
    }

    public static GateException NoImage(string image, ScratchRequest request, Exception refusal) => CodedProblem.NoPostgres.InEnvironment(
        $"The image {image} is not on this machine and cannot be pulled: {Reason(refusal)}. {Correct(request)}, log in to its registry (docker login), or bring it here by hand: docker pull {image}.", inner: refusal);

    public static GateException WrongName(string image, ScratchRequest request, Exception refusal) => CodedProblem.WrongSetting.InConfiguration(
        $"'{image}' is no name of an image. {Correct(request)}: it is written as postgis/postgis:17-3.5.", inner: refusal);

    public static GateException NoReaper(Exception refusal) => CodedProblem.NoStart.InEnvironment(
        $"Testcontainers' reaper cannot be started: {Reason(refusal)}. Make its image available (RYUK_CONTAINER_IMAGE names another), or set TESTCONTAINERS_RYUK_DISABLED=true: a container of the gate ends with the gate all the same.",
        inner: refusal);

    public static GateException WrongVersion(string image, int major, ScratchRequest request) => CodedProblem.NoPostgres.InConfiguration(
        $"The image {image} is PostgreSQL {major}, and {request.Version} is asked for. Name one of {request.Version}"
        + (ContainerImage.FollowsVersion(request) ? "" : ", with {major} in the place of the version where several are asked for")
        + $", in {request.StandardsFile ?? "the standards"} under database: image, or change database: postgres.");

    public static GateException NotStarted(string image, Exception refusal) =>
        CodedProblem.NoStart.InEnvironment($"A container of {image} cannot be started: {Reason(refusal)}. Try it by hand: docker run --rm -e POSTGRES_PASSWORD=x {image}.", inner: refusal);

    /// <param name="what">Follows the image's name: "ended before it was ready".</param>
    public static GateException NotReady(string image, string what, IReadOnlyList<string> printed)
    {
        var line = Decisive.Select(mark => printed.LastOrDefault(line => line.Contains(mark, StringComparison.Ordinal))).FirstOrDefault(found => found is not null)
            ?? printed.LastOrDefault(text => text.Trim().Length > 0) ?? "it printed nothing";
        return CodedProblem.NoStart.InEnvironment(
            $"The container of {image} {what}. It says: {line.Trim().TrimEnd('.')}. The image must behave as the official one of PostgreSQL does: try it by hand, docker run --rm -e POSTGRES_PASSWORD=x {image}.");
    }

    private static string Wanted(ScratchRequest request) => request.Image is null
        ? "A container is asked for"
        : $"{request.StandardsFile ?? "The standards"} {(request.StandardsFile is null ? "name" : "names")} the image {ContainerImage.Of(request)} under database: image";

    private static string Correct(ScratchRequest request) =>
        request.Image is null ? "Name another one under database: image in the standards" : $"Correct it in {request.StandardsFile ?? "the standards"} under database: image";

    /// <summary>One line of what the engine, or the way to it, says.</summary>
    private static string Reason(Exception refusal)
    {
        var said = (refusal as Docker.DotNet.DockerApiException)?.ResponseBody is { Length: > 0 } body ? Message(body) : refusal.Message;
        return said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.TrimEnd('.') ?? "no reason is given";
    }

    /// <summary>The engine answers <c>{"message":"…"}</c>.</summary>
    private static string Message(string body)
    {
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("message", out var message) && message.GetString() is { } text ? text : body;
        }
        catch (System.Text.Json.JsonException)
        {
            return body;
        }
    }
}
