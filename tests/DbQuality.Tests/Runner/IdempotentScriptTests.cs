using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Runner;

/// <summary>A team may deploy what <c>dotnet ef migrations script --idempotent</c> writes, as a script among others.</summary>
[NeedsPostgres]
public sealed class IdempotentScriptTests
{
    [Fact]
    public async Task Findings_are_at_their_lines_in_the_blocks_and_the_history_table_is_not_judged()
    {
        using var project = new ProjectFolder().Write("migrations/0001_all.sql", """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
                "MigrationId" character varying(150) NOT NULL,
                "ProductVersion" character varying(32) NOT NULL,
                CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
            );

            START TRANSACTION;

            DO $EF$
            BEGIN
                IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20250101000000_First') THEN
                CREATE TABLE parcels (
                    id uuid NOT NULL,
                    CONSTRAINT pk_parcels PRIMARY KEY (id)
                );
                END IF;
            END $EF$;

            DO $EF$
            BEGIN
                IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20250201000000_Second') THEN
                CREATE TABLE labels (
                    parcel_id uuid NOT NULL,
                    "Printed" text NOT NULL,
                    CONSTRAINT fk_labels_parcels FOREIGN KEY (parcel_id) REFERENCES parcels (id) ON DELETE CASCADE
                );
                END IF;
            END $EF$;

            DO $EF$
            BEGIN
                IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20250201000000_Second') THEN
                INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20250201000000_Second', '9.0.0');
                END IF;
            END $EF$;
            COMMIT;
            """);
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory }, null, TestContext.Current.CancellationToken);
        report.Verdict.Findings.Select(finding => $"{finding.Rule.Id} {finding.Object.Identity} {finding.Location!.Line}")
            .ShouldBe(["DBQ202 public.labels 22", "DBQ102 public.labels.Printed 24", "DBQ301 public.labels.fk_labels_parcels 25"]);
    }
}
