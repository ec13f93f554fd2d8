using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner.Contract;
using DbQuality.Tests.Runner.DbUp;
using DbQuality.Tests.Rules;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>Each row of the tables in <c>docs/dbup.md</c> is a test: a row that is added needs one, and a test that goes takes its row along.</summary>
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
