set lock_timeout = '5s';
alter table file_analysis
    drop constraint file_analysis_analysis_run_id_path_key,
    add constraint file_analysis_analysis_run_id_tool_name_path_key
        unique using index idx_file_analysis_analysis_run_id_tool_name_path;
reset lock_timeout;
