-- A file is there once for each run and tool. The key is built while everybody works, and takes the former one's place in the next script.
drop index concurrently if exists idx_file_analysis_analysis_run_id_tool_name_path;
create unique index concurrently idx_file_analysis_analysis_run_id_tool_name_path
    on file_analysis (organization_id, analysis_run_id, tool_name, path);
