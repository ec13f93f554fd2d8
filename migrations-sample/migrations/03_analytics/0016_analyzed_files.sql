-- A file that two tools looked at is one file: each number is the one of the tool that saw most.
create function analyzed_files(analysis_run_id uuid)
returns table (path text, code_line_count integer, complexity integer, coverage_ratio numeric)
language sql
stable
set search_path = pg_catalog, public
as $$
    select file.path, max(file.code_line_count), max(file.complexity), max(file.coverage_ratio)
    from analysis_runs run
    join file_analysis file on file.organization_id = run.organization_id and file.analysis_run_id = run.id
    where run.id = analyzed_files.analysis_run_id
    group by file.path;
$$;

comment on function analyzed_files(uuid) is 'The files of a run, each once, however many tools looked at it.';
