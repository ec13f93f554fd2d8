using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Postgres;
using DbQuality.Tests.Rules;
using DbQuality.Tests.Runner;
using DbQuality.Tests.Runner.Contract;
using DbQuality.Tests.Runner.DbUp;
using DbQuality.Tests.Standards;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>
/// Each row of the tables in <c>docs/dbup.md</c> and each paragraph and item between them is a test: what is added needs one, and a test that goes takes its words along.
/// </summary>
public sealed class DbUpPageTests
{
    private static readonly Dictionary<string, (Type Class, string Test)[]> Rows = new()
    {
        ["`WithScriptsEmbeddedInAssembly`"] =
        [
            (typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.Embedded_scripts_run_in_the_order_of_their_names_and_not_of_their_folders)),
            (typeof(EngineReaderTests), nameof(EngineReaderTests.What_is_not_read_is_said_at_its_place)),
            (typeof(ProjectScriptsTests), nameof(ProjectScriptsTests.Links_updates_and_items_of_imported_files_are_as_in_a_build)),
        ],
        ["a filter made of"] = [(typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.A_filter_of_comparisons_is_followed))],
        ["`WithScriptsFromFileSystem`"] = [(typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.Scripts_of_a_folder_have_DbUp_s_names_and_order))],
        ["`SqlScriptOptions`"] = [(typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.Groups_and_run_kinds_are_those_of_the_options))],
        ["`WithTransaction`"] =
        [
            (typeof(EngineReaderTests), nameof(EngineReaderTests.The_transaction_mode_is_the_last_one_that_is_called)),
            (typeof(SameAsProgramTests), nameof(SameAsProgramTests.A_deployment_leaves_what_the_program_leaves)),
        ],
        ["`WithTransactionAlwaysRollback`"] = [(typeof(EngineReaderTests), nameof(EngineReaderTests.What_a_program_rolls_back_is_committed_here_and_said))],
        ["`JournalToPostgresqlTable(schema, table)`"] =
        [
            (typeof(EngineReaderTests), nameof(EngineReaderTests.The_journal_s_table_is_read)),
            (typeof(EngineReaderTests), nameof(EngineReaderTests.A_schema_is_the_journal_s_and_a_variable)),
        ],
        ["`JournalTo(new NullJournal())`"] = [(typeof(EngineReaderTests), nameof(EngineReaderTests.Without_a_journal_every_script_runs_at_every_deployment))],
        ["`WithVariable`"] =
        [
            (typeof(EngineReaderTests), nameof(EngineReaderTests.Variables_are_read_and_others_are_asked_for)),
            (typeof(EngineReaderTests), nameof(EngineReaderTests.Variables_that_are_off_stay_off)),
        ],
        ["`dbup-postgresql` as a reference"] = [(typeof(ProgramReaderTests), nameof(ProgramReaderTests.The_version_is_the_reference_s))],
        ["a script is cut"] = [(typeof(SplitTests), nameof(SplitTests.Version_5_cuts_at_a_line_of_a_lone_semicolon))],
        ["what is sent is"] = [(typeof(RunnerContractTests), nameof(RunnerContractTests.Every_runner_keeps_the_contract_or_differs_as_it_says))],
        ["after an error in statement 3"] = [(typeof(SplitTests), nameof(SplitTests.Version_5_undoes_all_of_a_chunk_and_later_ones_only_the_statement))],
        ["`create index concurrently`, `vacuum`"] = [(typeof(SplitTests), nameof(SplitTests.Version_5_cannot_build_an_index_concurrently_beside_other_statements))],
        ["`begin atomic … end`"] = [(typeof(SplitTests), nameof(SplitTests.A_begin_atomic_body_is_refused_as_DbUp_cuts_it)), (typeof(RuleExampleTests), "DBQ715")],
        ["with version 5:"] = [(typeof(RuleExampleTests), "DBQ715")],
        ["`$body$ … $body$`"] = [(typeof(DbUpRunnerTests), nameof(DbUpRunnerTests.A_variable_without_a_value_stops_DbUp_before_the_script))],
        ["psql's commands"] = [(typeof(RunnerContractTests), nameof(RunnerContractTests.Every_runner_keeps_the_contract_or_differs_as_it_says))],
        ["statements that need no transaction"] =
        [
            (typeof(SplitTests), nameof(SplitTests.A_transaction_mode_refuses_what_needs_to_be_alone_with_what_to_do)),
            (typeof(ProgramModeTests), nameof(ProgramModeTests.A_script_cannot_leave_the_transaction_of_the_program)),
        ],
    };

    /// <summary>By the words with which a paragraph, an item or an example begins; a name without a class is of the builds' own tests, in another assembly.</summary>
    private static readonly Dictionary<string, (Type? Class, string Test)[]> Sentences = new()
    {
        ["One reference, in the project"] = [(null, "DbUpProjectTests.It_is_gated_in_DbUp_s_order_with_the_program_s_own_settings")],
        ["Nothing else. `dotnet build`"] = [(null, "DbUpProjectTests.The_build_and_the_command_line_run_the_same_scripts_in_the_same_order"), (null, "DbUpProjectTests.The_build_of_a_real_program_fails_at_the_line_of_the_script")],
        ["Functions/0001_total.sql(1,1)"] = [(typeof(RuleExampleTests), "DBQ715"), (typeof(RuleExampleTests), "DBQ202"), (null, "DbUpProjectTests.What_DbUp_cannot_deploy_fails_it_though_the_server_takes_it")],
        ["Applied 3 of 3 scripts"] = [(null, "DbUpProjectTests.It_is_gated_in_DbUp_s_order_with_the_program_s_own_settings")],
        ["What the gate sees"] = [(typeof(SameAsProgramTests), nameof(SameAsProgramTests.A_deployment_leaves_what_the_program_leaves))],
        ["- **The line of the statement"] =
        [
            (typeof(DbUpRunnerTests), nameof(DbUpRunnerTests.DbUp_puts_the_variables_in_and_errors_keep_their_place)),
            (typeof(FailurePlaceTests), nameof(FailurePlaceTests.Dynamic_sql_in_a_do_block_points_at_its_execute)),
            (typeof(FailurePlaceTests), nameof(FailurePlaceTests.A_function_of_an_earlier_script_is_where_its_error_is)),
        ],
        ["- **`commit; begin;`**"] =
        [
            (typeof(SessionAndJournalTests), nameof(SessionAndJournalTests.A_script_that_ends_its_transaction_is_told_and_what_follows_is_checked)),
            (typeof(SessionAndJournalTests), nameof(SessionAndJournalTests.A_transaction_left_open_is_told_and_what_follows_is_kept)),
        ],
        ["- **A `search_path` or role"] =
        [
            (typeof(SessionAndJournalTests), nameof(SessionAndJournalTests.A_search_path_left_behind_that_hides_the_journal_is_told_twice)),
            (typeof(SessionAndJournalTests), nameof(SessionAndJournalTests.A_role_left_behind_is_told_even_by_a_run_always_script)),
        ],
        ["- **Names that DbUp orders"] = [(typeof(RuleExampleTests), "DBQ703"), (typeof(RuleExampleTests), "DBQ704")],
        ["- **The standards** on what"] = [(null, "DbUpProjectTests.A_violation_fails_it_at_the_line_of_the_script")],
        ["By your program. The gate reads"] =
        [
            (typeof(BuilderCallsTests), nameof(BuilderCallsTests.Its_calls_are_found_through)),
            (typeof(BuilderCallsTests), nameof(BuilderCallsTests.A_builder_of_a_project_that_is_referred_to_is_followed)),
        ],
        ["The order is DbUp's: by group"] =
        [
            (typeof(SameAsProgramTests), nameof(SameAsProgramTests.The_plan_of_embedded_scripts_is_in_the_order_of_the_engine)),
            (typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.Engines_run_one_after_the_other_each_in_its_own_way)),
            (typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.Queries_beside_the_migrations_are_scripts_only_where_the_program_takes_them)),
        ],
        ["A script whose name ends with a culture"] =
        [
            (typeof(ProjectScriptsTests), nameof(ProjectScriptsTests.A_name_that_ends_with_a_culture_is_one_of_a_satellite_assembly_unless_its_item_says_otherwise)),
            (typeof(WithoutSdkTests), nameof(WithoutSdkTests.A_name_that_may_end_with_a_culture_is_a_warning_with_the_way_out)),
        ],
        ["Scripts of other assemblies"] = [(typeof(ProgramScriptsTests), nameof(ProgramScriptsTests.Migration_items_go_before_the_program_s_choice))],
        ["Constants are literals"] =
        [
            (typeof(EngineReaderTests), nameof(EngineReaderTests.Constants_of_the_program_are_known)),
            (typeof(EngineReaderTests), nameof(EngineReaderTests.A_value_that_is_assigned_later_is_no_constant)),
        ],
        ["Each thing that is not read"] =
        [
            (typeof(EngineReaderTests), nameof(EngineReaderTests.What_is_not_read_is_said_at_its_place)),
            (typeof(BuilderCallsTests), nameof(BuilderCallsTests.What_depends_on_a_condition_or_a_loop_is_said_and_not_taken)),
            (typeof(ProgramModeTests), nameof(ProgramModeTests.What_passes_in_one_of_the_modes_that_a_program_may_choose_does_not_pass)),
            (typeof(ProgramModeTests), nameof(ProgramModeTests.A_script_cannot_leave_the_transaction_of_the_program)),
            (typeof(ProgramModeTests), nameof(ProgramModeTests.What_the_team_states_is_the_mode)),
        ],
        ["migrations:"] = [(typeof(MigrationsSectionTests), nameof(MigrationsSectionTests.Every_key_is_read))],
        ["A `Search Path` of the connection"] = [(typeof(ConfinementTests), nameof(ConfinementTests.Settings_of_the_standards_reach_the_scripts_and_none_needs_a_superuser))],
        ["Without a version that can be read"] = [(typeof(ProgramReaderTests), nameof(ProgramReaderTests.Without_a_version_it_is_6))],
        ["The server would take it"] = [(typeof(SplitTests), nameof(SplitTests.A_begin_atomic_body_is_refused_as_DbUp_cuts_it))],
        ["DbUp's own `UpgradeEngine`"] = [(typeof(DbUpRunnerTests), nameof(DbUpRunnerTests.Folders_and_programs_run_by_DbUps_engine))],
        ["<DbQualityRunnerCommand>"] =
        [
            (null, "AnyCommandTests.A_script_that_psql_runs_fails_the_build_at_its_line_in_every_build"),
            (typeof(CommandRunnerTests), nameof(CommandRunnerTests.A_text_that_stands_in_no_script_has_no_place_and_its_own_sql)),
        ],
        ["<PackageReference"] = [(null, "DbUpProjectTests.It_is_gated_in_DbUp_s_order_with_the_program_s_own_settings")],
    };

    [Fact]
    public void Each_sentence_of_the_page_has_its_test()
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs/dbup.md"));
        // What begins a paragraph, an item or an example; headings and tables are not for here.
        var begins = lines.Where((line, at) => line.Length > 0 && line[0] is not ('#' or '|' or '`' or ' ') && (line.StartsWith("- ", StringComparison.Ordinal) || at == 0 || lines[at - 1] is "" or ['`', '`', '`', ..])).ToList();

        begins.Where(begin => Sentences.Keys.Count(begin.StartsWith) != 1).ShouldBeEmpty("These have no test here, or more than one entry.");
        Sentences.Keys.Where(key => !begins.Exists(begin => begin.StartsWith(key, StringComparison.Ordinal))).ShouldBeEmpty("The page does not say these.");
        foreach (var (type, test) in Sentences.Values.SelectMany(tests => tests))
        {
            if (type is null)
            {
                var (file, method) = (test.Split('.')[0], test.Split('.')[1]);
                File.ReadAllText(Repository.PathOf($"tests/DbQuality.Acceptance/{file}.cs")).ShouldContain($"[Fact]\n    public async Task {method}()");
            }
            else if (test.StartsWith("DBQ", StringComparison.Ordinal)) Directory.Exists(Repository.PathOf($"tests/DbQuality.Tests/Rules/Examples/{test}")).ShouldBeTrue(test);
            else type.GetMethod(test)!.IsDefined(typeof(FactAttribute), true).ShouldBeTrue(test);
        }
    }

    [Fact]
    public void Each_row_of_the_page_has_its_test()
    {
        var rows = File.ReadLines(Repository.PathOf("docs/dbup.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line[2..]).Where(row => !row.StartsWith("your program calls", StringComparison.Ordinal) && !row.StartsWith('|')).ToList();
        rows.Where(row => Rows.Keys.Count(row.StartsWith) != 1).ShouldBeEmpty("These rows have no test here, or more than one entry.");
        Rows.Keys.Where(key => !rows.Exists(row => row.StartsWith(key, StringComparison.Ordinal))).ShouldBeEmpty("These are no rows of the page.");
        Rows.Values.SelectMany(tests => tests).Where(test => !test.Test.StartsWith("DBQ", StringComparison.Ordinal))
            .ShouldAllBe(test => test.Class.GetMethod(test.Test)!.IsDefined(typeof(FactAttribute), true));
        Rows.Values.SelectMany(tests => tests).Where(test => test.Test.StartsWith("DBQ", StringComparison.Ordinal))
            .ShouldAllBe(test => Directory.Exists(Repository.PathOf($"tests/DbQuality.Tests/Rules/Examples/{test.Test}")));
    }
}
