-- Where two tools looked at a file, the former key takes one of its rows only: then this fails and nothing is lost.
set lock_timeout = '5s';
alter table file_analysis
    drop constraint file_analysis_analysis_run_id_tool_name_path_key,
    add constraint file_analysis_analysis_run_id_path_key unique (organization_id, analysis_run_id, path);
create unique index idx_file_analysis_analysis_run_id_tool_name_path
    on file_analysis (organization_id, analysis_run_id, tool_name, path);
reset lock_timeout;
