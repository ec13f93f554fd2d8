using System.Runtime.Versioning;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>What is wrong with an engine or an image is one error that says what to do.</summary>
[NeedsPostgres]
[Collection(Containers.OneAtATime)]
[UnsupportedOSPlatform("windows")]
public sealed class ContainerTroubleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_engine_the_provider_says_how_to_get_one()
    {
        using var project = new ProjectFolder().With("migrations/deploy/1.sql");
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["DOCKER_HOST"] = "unix:///tmp/nobody-listens-here.sock" }, "check", project.Directory, "--postgres", "container");
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("error DBQ001: A container is asked for, and no container engine answers (unix:///tmp/nobody-listens-here.sock: ");
        run.Error.ShouldContain("Start Docker or Podman's socket (systemctl --user start podman.socket), or set DOCKER_HOST to the address of one; or choose another PostgreSQL: ");
    }

    [Fact]
    public async Task Without_an_engine_a_project_that_names_an_image_says_so_and_is_not_proved_elsewhere()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { image: postgis/postgis:17-3.5 }").With("migrations/deploy/1.sql");
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["DOCKER_HOST"] = "unix:///tmp/nobody-listens-here.sock" }, "check", project.Directory);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("error DBQ001: standards.yaml names the image postgis/postgis:17-3.5 under database: image, and no container engine answers (");
    }

    [Fact]
    public async Task A_provider_that_is_named_goes_before_the_image()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { image: postgis/postgis:17-3.5 }").With("migrations/deploy/1.sql");
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--postgres", "local");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("(local)");
    }

    [Fact]
    public async Task An_engine_that_does_not_let_the_user_in_is_told_from_none()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can become another user");
        await TestImage.OfAsync(TestImage.Installed);
        using var hosts = new HostProcess();
        using var host = hosts.Start(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"], "image=postgis/postgis:17-3.5");
        host.StandardInput.Close();
        var error = await host.StandardError.ReadToEndAsync(Ct);
        await host.WaitForExitAsync(Ct);
        error.ShouldContain("docker.sock: this user may not use it). Let this user use it (usermod -aG docker USER, then log in anew)");
    }

    [Fact]
    public async Task An_image_that_is_not_here_and_cannot_be_pulled_is_named_with_the_reason()
    {
        await TestImage.OfAsync(TestImage.Installed);
        var error = await FailureAsync(new ScratchRequest { Image = "localhost:1/nobody/has-this:1", StandardsFile = "standards.yaml" });
        (error.Trouble, error.Code).ShouldBe((Trouble.Environment, "DBQ001"));
        error.Message.ShouldStartWith("The image localhost:1/nobody/has-this:1 is not on this machine and cannot be pulled: ");
        error.Message.ShouldContain("connection refused");
        error.Message.ShouldEndWith(". Correct it in standards.yaml under database: image, log in to its registry (docker login), or bring it here by hand: docker pull localhost:1/nobody/has-this:1.");
    }

    [Theory]
    [InlineData("No Name")]
    [InlineData("a:b:c:d")]
    public async Task What_is_no_name_of_an_image_is_said_to_be_none(string image)
    {
        await TestImage.OfAsync(TestImage.Installed);
        var error = await FailureAsync(new ScratchRequest { Image = image, StandardsFile = "standards.yaml" });
        (error.Trouble, error.Code, error.Message).ShouldBe((Trouble.Configuration, "DBQ010", $"'{image}' is no name of an image. Correct it in standards.yaml under database: image: it is written as postgis/postgis:17-3.5."));
    }

    [Fact]
    public async Task An_image_of_another_version_than_is_asked_for_is_refused()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var before = await Containers.AllAsync();
        var error = await FailureAsync(new ScratchRequest { Image = image, Version = 18, StandardsFile = "standards.yaml" });
        (error.Trouble, error.Code, error.Message).ShouldBe((Trouble.Configuration, "DBQ001",
            $"The image {image} is PostgreSQL {TestImage.Installed}, and 18 is asked for. Name one of 18, with {{major}} in the place of the version where several are asked for, in standards.yaml under database: image, or change database: postgres."));
        (await Containers.AllAsync()).Except(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_image_whose_server_does_not_start_is_quoted()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var before = await Containers.AllAsync();
        using var engine = await TestImage.EngineAsync();
        var broken = await Broken.MakeAsync(engine, image, "PATH=/nowhere:/usr/bin:/bin");
        try
        {
            var error = await FailureAsync(new ScratchRequest { Image = broken });
            error.Code.ShouldBe("DBQ002");
            error.Message.ShouldStartWith($"The container of {broken} ended before its server was ready. It says: ");
            error.Message.ShouldContain(": initdb: command not found. The image must behave as the official one of PostgreSQL does");
        }
        finally
        {
            await engine.Client.Images.DeleteImageAsync(broken, new Docker.DotNet.Models.ImageDeleteParameters { Force = true }, Ct);
        }
        (await Containers.AllAsync()).Except(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_image_that_is_none_of_PostgreSQLs_is_told_so()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        using var engine = await TestImage.EngineAsync();
        var broken = await Broken.MakeAsync(engine, image, "PATH=/bin:/usr/lib/postgresql/15/bin");
        try
        {
            var error = await FailureAsync(new ScratchRequest { Image = broken });
            error.Message.ShouldContain("error: the image has no docker-entrypoint.sh, as the official image of PostgreSQL and those made from it have");
        }
        finally
        {
            await engine.Client.Images.DeleteImageAsync(broken, new Docker.DotNet.Models.ImageDeleteParameters { Force = true }, Ct);
        }
    }

    private static Task<GateException> FailureAsync(ScratchRequest request) => Should.ThrowAsync<GateException>(() => ScratchServers.StartAsync(request, null, Ct));
}
