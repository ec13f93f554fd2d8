drop table analysis_runs;
