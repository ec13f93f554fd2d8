-- Constraints keep most mistakes out; these are those that no constraint can, and the constraints that were switched off.
create or replace view data_integrity_checks as
select check_name,
       case when issue_count = 0 then 'pass' else 'fail' end as status,
       issue_count,
       description
from (
    select 'constraints_not_validated' as check_name,
           (select count(*) from pg_constraint
            where not convalidated and connamespace = 'public'::regnamespace) as issue_count,
           'Constraints that old rows may break.' as description
    union all
    select 'indexes_invalid',
           (select count(*) from pg_index
            join pg_class on pg_class.oid = pg_index.indexrelid
            where not pg_index.indisvalid and pg_class.relnamespace = 'public'::regnamespace),
           'Indexes that were left behind half built.'
    union all
    select 'triggers_disabled',
           (select count(*) from pg_trigger
            join pg_class on pg_class.oid = pg_trigger.tgrelid
            where pg_trigger.tgenabled = 'D' and pg_class.relnamespace = 'public'::regnamespace),
           'Triggers that do not fire, with whatever they guard.'
    union all
    select 'tables_without_row_level_security',
           (select count(*) from pg_class
            where relkind in ('r', 'p') and not relrowsecurity and not relispartition and relnamespace = 'public'::regnamespace
              and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'organization_id')),
           'Tables that show every tenant''s rows to every tenant.'
    union all
    select 'variation_weights',
           (select count(*) from (
                select from prompt_variations
                where is_active
                group by organization_id, prompt_template_id
                having sum(weight) <> 1) as wrong),
           'Prompt templates whose active variations'' weights do not add up to 1.'
    union all
    select 'templates_without_current_version',
           (select count(*) from (
                select from prompt_templates
                where deleted_at is null
                group by organization_id, name
                having not bool_or(is_current)) as wrong),
           'Prompt templates of which no version is in use.'
    union all
    select 'runs_without_files',
           (select count(*) from analysis_runs run
            where run.status = 'succeeded' and run.finished_at >= now() - interval '7 days'
              and not exists (
                  select from file_analysis file
                  where file.organization_id = run.organization_id and file.analysis_run_id = run.id)),
           'Analyses of the last 7 days that succeeded and found no file.'
    union all
    select 'rows_in_default_partitions',
           (select coalesce(sum(pg_stat_get_live_tuples(part.oid)), 0)::bigint
            from pg_partitioned_table partitioned
            join pg_class part on part.oid = partitioned.partdefid
            where part.relnamespace = 'public'::regnamespace),
           'Rows of months that were not made ahead: create_month_partitions() is not called.'
    union all
    -- Foreign keys keep rows from referring to what is gone, not to what was deleted by deleted_at; and a key is not referred to by its event.
    select 'orphaned_records',
           (select count(*) from event_keys key
            where key.received_at >= now() - interval '7 days'
              -- The bound again, for the planner to leave out the other months.
              and not exists (
                  select from events event
                  where event.id = key.id and event.received_at = key.received_at
                    and event.received_at >= now() - interval '7 days'))
           + (select count(*) from tasks task
              join projects project on project.organization_id = task.organization_id and project.id = task.project_id
              where task.deleted_at is null and task.status in ('pending', 'running') and project.deleted_at is not null)
           + (select count(*) from workflows workflow
              join projects project on project.organization_id = workflow.organization_id and project.id = workflow.project_id
              where workflow.deleted_at is null and workflow.status in ('pending', 'running') and project.deleted_at is not null)
           + (select count(*) from project_goals goal
              join projects project on project.organization_id = goal.organization_id and project.id = goal.project_id
              where goal.deleted_at is null and goal.status = 'open' and project.deleted_at is not null)
           + (select count(*) from context_sources source
              join repositories repository
                on repository.organization_id = source.organization_id and repository.id = source.repository_id
              where source.deleted_at is null and source.is_active and repository.deleted_at is not null)
           + (select count(*) from event_subscriptions subscription
              join users owner on owner.organization_id = subscription.organization_id and owner.id = subscription.owner_id
              where subscription.deleted_at is null and subscription.is_active and owner.deleted_at is not null),
           'Rows that live on though what they belong to was deleted, and keys of the last 7 days without their event.'
    union all
    select 'expired_context_kept',
           (select count(*) from context_data where expires_at < now() - interval '1 day'),
           'Context that expired more than a day ago: cleanup_expired_context_data() is not called.'
) as checks;

comment on view data_integrity_checks is 'What should never be, and how often it is.';
