-- The whole database in one call of psql, for who has nothing else at hand. In this folder, as the database's owner:
--     createdb platform
--     psql -X -d platform -f init.sql
-- with development data:
--     psql -X -d platform -v with_seed=1 -f init.sql
-- It keeps the journal that "dbquality migrations run" keeps, so that either goes on where the other stopped: a second call runs the
-- scripts that are new, and the views again.
\set ON_ERROR_STOP on
\set QUIET on
\pset tuples_only on
set client_min_messages = warning;

-- The application's role; it gets a login and a password from whoever runs the server.
do $$
begin
    if not exists (select from pg_roles where rolname = 'app_user') then
        create role app_user nologin;
    end if;
end;
$$;

create table if not exists public.schemaversions (
    schemaversionsid  serial not null,
    scriptname        character varying(255) not null,
    applied           timestamp without time zone not null,
    constraint "PK_schemaversions_Id" primary key (schemaversionsid)
);

create temp table script_runs (script_name text, checksum text, duration interval);

\set script 00_base/0001_extensions.sql \ir init/run_script.sql
\set script 00_base/0002_enum_types.sql \ir init/run_script.sql
\set script 00_base/0003_set_updated_at.sql \ir init/run_script.sql
\set script 00_base/0004_generate_public_id.sql \ir init/run_script.sql
\set script 00_base/0005_tenant_context.sql \ir init/run_script.sql
\set script 00_base/0006_organizations.sql \ir init/run_script.sql
\set script 00_base/0007_users.sql \ir init/run_script.sql
\set script 00_base/0008_retry_delay.sql \ir init/run_script.sql
\set script 00_base/0009_create_month_partitions.sql \ir init/run_script.sql
\set script 00_base/0010_revoke_create_on_public.sql \ir init/run_script.sql
\set script 00_base/0011_visible_organization_ids.sql \ir init/run_script.sql
\set script 00_base/0012_current_user_role.sql \ir init/run_script.sql
\set script 00_base/0013_check_session_role.sql \ir init/run_script.sql
\set script 00_base/0014_check_user_change.sql \ir init/run_script.sql
\set script 00_base/0015_migration_records.sql \ir init/run_script.sql
\set script 01_projects/0001_check_project_status_change.sql \ir init/run_script.sql
\set script 01_projects/0002_projects.sql \ir init/run_script.sql
\set script 01_projects/0003_project_members.sql \ir init/run_script.sql
\set script 01_projects/0004_repositories.sql \ir init/run_script.sql
\set script 01_projects/0005_repository_branches.sql \ir init/run_script.sql
\set script 01_projects/0006_record_branch_commit.sql \ir init/run_script.sql
\set script 01_projects/0007_project_repositories.sql \ir init/run_script.sql
\set script 01_projects/0008_add_repositories_is_archived.sql \ir init/run_script.sql
\set script 01_projects/0009_add_projects_effort_days.sql \ir init/run_script.sql
\set script 01_projects/0010_validate_projects_effort_days.sql \ir init/run_script.sql
\set script 01_projects/0011_index_repositories_last_analyzed_at.sql \ir init/run_script.sql
\set script 01_projects/0012_add_repositories_name.sql \ir init/run_script.sql
\set script 01_projects/0013_fill_repositories_name.sql \ir init/run_script.sql
\set script 01_projects/0014_require_repositories_name.sql \ir init/run_script.sql
\set script 01_projects/0015_add_repositories_metadata.sql \ir init/run_script.sql
\set script 01_projects/0016_validate_repositories_metadata.sql \ir init/run_script.sql
\set script 01_projects/0017_index_repositories_topics.sql \ir init/run_script.sql
\set script 01_projects/0018_project_goals.sql \ir init/run_script.sql
\set script 01_projects/0019_shared_repositories.sql \ir init/run_script.sql
\set script 01_projects/0020_check_session_roles.sql \ir init/run_script.sql
\set script 02_tasks/0001_task_definitions.sql \ir init/run_script.sql
\set script 02_tasks/0002_check_task_status_change.sql \ir init/run_script.sql
\set script 02_tasks/0003_tasks.sql \ir init/run_script.sql
\set script 02_tasks/0004_create_task.sql \ir init/run_script.sql
\set script 02_tasks/0005_refuse_dependency_cycle.sql \ir init/run_script.sql
\set script 02_tasks/0006_task_dependencies.sql \ir init/run_script.sql
\set script 02_tasks/0007_are_task_dependencies_satisfied.sql \ir init/run_script.sql
\set script 02_tasks/0008_workflows.sql \ir init/run_script.sql
\set script 02_tasks/0009_workflow_tasks.sql \ir init/run_script.sql
\set script 02_tasks/0010_may_task_start.sql \ir init/run_script.sql
\set script 02_tasks/0011_startable_tasks.sql \ir init/run_script.sql
\set script 02_tasks/0012_update_workflow_status.sql \ir init/run_script.sql
\set script 02_tasks/0013_start_task.sql \ir init/run_script.sql
\set script 02_tasks/0014_complete_task.sql \ir init/run_script.sql
\set script 02_tasks/0015_fail_task.sql \ir init/run_script.sql
\set script 02_tasks/0016_task_execution_logs.sql \ir init/run_script.sql
\set script 02_tasks/0017_task_resource_usage.sql \ir init/run_script.sql
\set script 02_tasks/0018_unique_task_execution_logs_id_logged_at.sql \ir init/run_script.sql
\set script 02_tasks/0019_bound_task_execution_logs.sql \ir init/run_script.sql
\set script 02_tasks/0020_validate_task_execution_logs_bound.sql \ir init/run_script.sql
\set script 02_tasks/0021_partition_task_execution_logs.sql \ir init/run_script.sql
\set script 02_tasks/0022_add_task_definitions_requirements.sql \ir init/run_script.sql
\set script 02_tasks/0023_validate_task_definitions_requirements.sql \ir init/run_script.sql
\set script 02_tasks/0024_add_task_resource_usage_cpu_usage_percent.sql \ir init/run_script.sql
\set script 02_tasks/0025_fill_task_resource_usage_cpu_usage_percent.sql \ir init/run_script.sql
\set script 02_tasks/0026_require_task_resource_usage_cpu_usage_percent.sql \ir init/run_script.sql
\set script 02_tasks/0027_cross_project_dependencies.sql \ir init/run_script.sql
\set script 02_tasks/0028_check_session_roles.sql \ir init/run_script.sql
\set script 03_analytics/0001_analysis_runs.sql \ir init/run_script.sql
\set script 03_analytics/0002_file_analysis.sql \ir init/run_script.sql
\set script 03_analytics/0003_code_element_analysis.sql \ir init/run_script.sql
\set script 03_analytics/0004_check_code_element_parent.sql \ir init/run_script.sql
\set script 03_analytics/0005_code_element_tree.sql \ir init/run_script.sql
\set script 03_analytics/0006_metrics.sql \ir init/run_script.sql
\set script 03_analytics/0007_performance_metrics.sql \ir init/run_script.sql
\set script 03_analytics/0008_issues.sql \ir init/run_script.sql
\set script 03_analytics/0009_metric_trends.sql \ir init/run_script.sql
\set script 03_analytics/0010_record_metric_trends.sql \ir init/run_script.sql
\set script 03_analytics/0011_calculate_quality_score.sql \ir init/run_script.sql
\set script 03_analytics/0012_repository_quality_overview.sql \ir init/run_script.sql
\set script 03_analytics/0013_add_tool_names.sql \ir init/run_script.sql
\set script 03_analytics/0014_index_file_analysis_tool_name.sql \ir init/run_script.sql
\set script 03_analytics/0015_replace_file_analysis_key.sql \ir init/run_script.sql
\set script 03_analytics/0016_analyzed_files.sql \ir init/run_script.sql
\set script 03_analytics/0017_calculate_quality_score_of_several_tools.sql \ir init/run_script.sql
\set script 03_analytics/0018_repository_quality_overview_for_the_owner.sql \ir init/run_script.sql
\set script 03_analytics/0019_add_code_element_kind_function.sql \ir init/run_script.sql
\set script 03_analytics/0020_check_code_element_parent_of_functions.sql \ir init/run_script.sql
\set script 03_analytics/0021_check_session_roles.sql \ir init/run_script.sql
\set script 03_analytics/0022_project_overview.sql \ir init/run_script.sql
\set script 04_prompts/0001_prompt_placeholders.sql \ir init/run_script.sql
\set script 04_prompts/0002_prompt_templates.sql \ir init/run_script.sql
\set script 04_prompts/0003_create_prompt_template_version.sql \ir init/run_script.sql
\set script 04_prompts/0004_prompt_variations.sql \ir init/run_script.sql
\set script 04_prompts/0005_check_variation_weights.sql \ir init/run_script.sql
\set script 04_prompts/0006_choose_prompt_variation.sql \ir init/run_script.sql
\set script 04_prompts/0007_context_sources.sql \ir init/run_script.sql
\set script 04_prompts/0008_context_data.sql \ir init/run_script.sql
\set script 04_prompts/0009_set_context_expiry.sql \ir init/run_script.sql
\set script 04_prompts/0010_cleanup_expired_context_data.sql \ir init/run_script.sql
\set script 04_prompts/0011_prompt_executions.sql \ir init/run_script.sql
\set script 04_prompts/0012_prompt_feedback.sql \ir init/run_script.sql
\set script 04_prompts/0013_calculate_prompt_effectiveness.sql \ir init/run_script.sql
\set script 04_prompts/0014_prompt_effectiveness_overview.sql \ir init/run_script.sql
\set script 04_prompts/0015_render_prompt.sql \ir init/run_script.sql
\set script 04_prompts/0016_prompt_effectiveness_overview_for_the_owner.sql \ir init/run_script.sql
\set script 04_prompts/0017_prompt_improvement_proposals.sql \ir init/run_script.sql
\set script 04_prompts/0018_check_session_roles.sql \ir init/run_script.sql
\set script 05_events/0001_event_types.sql \ir init/run_script.sql
\set script 05_events/0002_known_event_types.sql \ir init/run_script.sql
\set script 05_events/0003_event_keys.sql \ir init/run_script.sql
\set script 05_events/0004_events.sql \ir init/run_script.sql
\set script 05_events/0005_store_event.sql \ir init/run_script.sql
\set script 05_events/0006_linear_events.sql \ir init/run_script.sql
\set script 05_events/0007_slack_events.sql \ir init/run_script.sql
\set script 05_events/0008_github_events.sql \ir init/run_script.sql
\set script 05_events/0009_deployment_events.sql \ir init/run_script.sql
\set script 05_events/0010_webhook_subscriptions.sql \ir init/run_script.sql
\set script 05_events/0011_rename_webhook_subscriptions.sql \ir init/run_script.sql
\set script 05_events/0012_rename_event_subscriptions_parts.sql \ir init/run_script.sql
\set script 05_events/0013_event_processing_logs.sql \ir init/run_script.sql
\set script 05_events/0014_check_subscription_match.sql \ir init/run_script.sql
\set script 05_events/0015_connected_repository.sql \ir init/run_script.sql
\set script 05_events/0016_record_event_details.sql \ir init/run_script.sql
\set script 05_events/0017_process_pending_events.sql \ir init/run_script.sql
\set script 05_events/0018_cleanup_old_events.sql \ir init/run_script.sql
\set script 05_events/0019_json_schema_problems.sql \ir init/run_script.sql
\set script 05_events/0020_add_event_types_payload_schema.sql \ir init/run_script.sql
\set script 05_events/0021_validate_event_types_payload_schema.sql \ir init/run_script.sql
\set script 05_events/0022_known_payload_schemas.sql \ir init/run_script.sql
\set script 05_events/0023_check_event_payload.sql \ir init/run_script.sql
\set script 05_events/0024_event_notifications.sql \ir init/run_script.sql
\set script 05_events/0025_queue_event_notification.sql \ir init/run_script.sql
\set script 05_events/0026_take_due_notifications.sql \ir init/run_script.sql
\set script 05_events/0027_webhook_subscriptions_for_the_owner.sql \ir init/run_script.sql
\set script 05_events/0028_check_session_roles.sql \ir init/run_script.sql
\set script 90_monitoring/0001_daily_activity_statistics.sql \ir init/run_script.sql
\set script 90_monitoring/0002_refresh_daily_activity_statistics.sql \ir init/run_script.sql
\set script 90_monitoring/0003_table_access_patterns.sql \ir init/run_script.sql
\set script 90_monitoring/0004_index_usage_analysis.sql \ir init/run_script.sql
\set script 90_monitoring/0005_slow_query_statistics.sql \ir init/run_script.sql
\set script 90_monitoring/0006_slow_query_analysis.sql \ir init/run_script.sql
\set script 90_monitoring/0007_database_resource_utilization.sql \ir init/run_script.sql
\set script 90_monitoring/0008_data_integrity_checks.sql \ir init/run_script.sql
\set script 90_monitoring/0009_data_quality_metrics.sql \ir init/run_script.sql
\set script 90_monitoring/0010_tasks_performance_analysis.sql \ir init/run_script.sql
\set script 90_monitoring/0011_events_performance_analysis.sql \ir init/run_script.sql
\set script 90_monitoring/0012_analytics_performance_analysis.sql \ir init/run_script.sql
\set script 90_monitoring/0013_maintenance_recommendations.sql \ir init/run_script.sql
\set script 90_monitoring/0014_performance_optimization_recommendations.sql \ir init/run_script.sql
\set script 90_monitoring/0015_database_health_summary.sql \ir init/run_script.sql
\set script 90_monitoring/0016_critical_alerts.sql \ir init/run_script.sql
\set script 90_monitoring/0017_system_health.sql \ir init/run_script.sql
\set script 90_monitoring/0018_applied_migrations.sql \ir init/run_script.sql
\set script 90_monitoring/0019_schema_migrations.sql \ir init/run_script.sql
\set script 90_monitoring/0020_task_resource_recommendations.sql \ir init/run_script.sql
\set script 90_monitoring/0021_perform_maintenance.sql \ir init/run_script.sql
\set script 90_monitoring/0022_former_names.sql \ir init/run_script.sql
\set script 90_monitoring/0023_security_invoker.sql \ir init/run_script.sql

drop table script_runs;
\if :{?with_seed}
begin;
\i seed/seed.sql
commit;
\endif
