using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Postgres;

/// <summary>
/// A stranger's project: wherever PostgreSQL lets a table, type or view call a function, it calls one that leaves a file behind if a
/// superuser runs it, and says in the server's log who ran it. The team's own rules do so as well.
/// </summary>
internal sealed class TrapProject : IDisposable
{
    public TrapProject()
    {
        var traps = File.ReadAllText(Repository.PathOf("tests/DbQuality.Tests/Postgres/traps.sql")).Replace("{witness}", Witness, StringComparison.Ordinal);
        Migration = traps;
        Write("standards.yaml", "version: 1\nprofile: essential\ncustom_rules: [\"rules/*.sql\"]\n");
        Write("migrations/0001_traps.sql", traps);
        Write("migrations/0002_journal.sql", """
            create trigger "journal trigger" before insert on public.schemaversions for each row execute function trap.fires();
            alter table public.schemaversions enable always trigger "journal trigger";
            """);
        Write("rules/team_rule.sql", """
            -- id: DBQ901
            -- name: team-rule
            -- severity: warning
            -- message: "{object} is wrong."
            select 'table' as kind, 'public' as schema, 'accounts' as name
            from (values (1)) v left join public.seen on true
            where trap.spring('rule of the team')
            """);
        Write("rules/team_rule.fail.sql", traps + "insert into accounts (name) values ('a');");
        Write("rules/team_rule.pass.sql", traps);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dbq-traps-").FullName;

    /// <summary>The script with all the traps.</summary>
    public string Migration { get; }

    /// <summary>A file that is there once a superuser has run one of the functions.</summary>
    public string Witness { get; } = Path.Combine("/tmp", $"dbq-witness-{Guid.NewGuid():n}");

    public void Dispose()
    {
        File.Delete(Witness);
        Directory.Delete(Folder, recursive: true);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
