using DbQuality.Standards;

namespace DbQuality.Tests.Standards;

public sealed class ObjectPatternsTests
{
    [Theory]
    [InlineData("tasks", "public", "tasks", true)]
    [InlineData("tasks", "public", "task", false)]
    [InlineData("*_logs", "public", "audit_logs", true)]
    [InlineData("*_logs", "public", "logs", false)]
    [InlineData("t?sks", "public", "tasks", true)]
    [InlineData("*", "public", "tasks", true)]
    [InlineData("Tasks", "public", "tasks", false)]
    [InlineData("public.tasks", "public", "tasks", true)]
    [InlineData("public.tasks", "app", "tasks", false)]
    [InlineData("public.*", "public", "tasks", true)]
    [InlineData("app_*.tasks", "app_eu", "tasks", true)]
    [InlineData("app_*.tasks", "app_eu", "x.tasks", false)]
    [InlineData("*.tasks", "app", "tasks", true)]
    [InlineData("*.*.*", "public", "tasks", false)]
    [InlineData("public.tasks.title", "public", "tasks", false)]
    [InlineData("\"Order Items\"", "public", "Order Items", true)]
    [InlineData("public.\"a.b\"", "public", "a.b", true)]
    [InlineData("\"a*\"", "public", "ab", false)]
    [InlineData("\"a\"\"b\"", "public", "a\"b", true)]
    [InlineData("touch", "public", "touch(uuid, app.mood)", true)]
    [InlineData("public.touch", "public", "touch(uuid)", true)]
    [InlineData("public.touch(uuid, app.mood)", "public", "touch(uuid, app.mood)", true)]
    [InlineData("public.touch(uuid)", "public", "touch(bigint)", false)]
    [InlineData("public.touch(*)", "public", "touch(bigint)", true)]
    public void A_pattern_is_a_glob_over_the_name_or_the_qualified_name(string pattern, string schema, string name, bool expected) =>
        new ObjectPatterns([pattern]).Match(schema, name).ShouldBe(expected);

    [Theory]
    [InlineData("email", true)]
    [InlineData("e*", true)]
    [InlineData("users", false)]
    [InlineData("public.users.email", true)]
    [InlineData("*.users.email", true)]
    [InlineData("public.*.e*", true)]
    [InlineData("public.users.*", true)]
    [InlineData("public.*", true)]
    [InlineData("public.users", false)]
    [InlineData("users.email", false)]
    [InlineData("app.users.email", false)]
    public void A_column_is_matched_by_its_own_name_or_the_whole_path(string pattern, bool expected) =>
        new ObjectPatterns([pattern]).Match("public", "users", "email").ShouldBe(expected);

    [Theory]
    [InlineData("*_logs !audit_logs", "audit_logs", false)]
    [InlineData("*_logs !audit_logs", "user_logs", true)]
    [InlineData("!audit_logs *_logs", "audit_logs", true)]
    [InlineData("!audit_logs", "audit_logs", false)]
    [InlineData("!audit_logs", "users", true)]
    [InlineData("!public.* !app.*", "users", false)]
    [InlineData("!*_logs !users", "tasks", true)]
    [InlineData("*_logs !audit_* audit_eu_*", "audit_eu_logs", true)]
    public void The_last_pattern_that_matches_decides(string patterns, string name, bool expected) =>
        new ObjectPatterns(patterns.Split(' ')).Match("public", name).ShouldBe(expected);

    [Fact]
    public void None_matches_nothing_and_all_matches_everything()
    {
        ObjectPatterns.None.Match("public", "tasks").ShouldBeFalse();
        ObjectPatterns.None.Globs.ShouldBeEmpty();
        ObjectPatterns.All.Match("public", "tasks").ShouldBeTrue();
        ObjectPatterns.All.Match("public", "tasks", "id").ShouldBeTrue();
        ObjectPatterns.All.Match(null, "btree_gin").ShouldBeTrue();
        new ObjectPatterns(["public.*"]).Match(null, "btree_gin").ShouldBeFalse();
    }

    [Fact]
    public void Patterns_are_shown_as_they_were_written() =>
        new ObjectPatterns(["a_*", "!public.\"B\""]).Globs.ShouldBe(["a_*", "!public.\"B\""]);
}
