-- As much as two busy months: organizations of their own with 100,000 events, 20,000 tasks with logs and measurements, and
-- analyses, metrics, issues and prompts to go with them, over the last 60 days. Run it as the owner of the schema, once the
-- migrations are done; other numbers are settings of the session:
--     set load.event_count = 1000000;
--     set load.task_count = 200000;
-- A second run adds as much again. Every value comes from its number, so two runs give the same rows but for keys and times.
create temp table load_size as
select coalesce(nullif(current_setting('load.event_count', true), ''), '100000')::integer as event_count,
       coalesce(nullif(current_setting('load.task_count', true), ''), '20000')::integer as task_count,
       5 as organization_count,
       left(gen_random_uuid()::text, 8) as run_name;

select create_month_partitions(parent, (now() - interval '3 months')::date, 5)
from unnest('{task_resource_usage,task_execution_logs,metrics,events}'::regclass[]) as parent;

create temp table load_organizations as
select gen_random_uuid() as id, number, format('load-%s-%s', run_name, number) as slug,
       gen_random_uuid() as user_id, gen_random_uuid() as template_id
from load_size
cross join generate_series(1, organization_count) as number;

insert into organizations (id, name, slug)
select id, 'Load ' || number, slug from load_organizations;

insert into users (id, organization_id, email, display_name, role, last_seen_at)
select user_id, id, 'load@example.com', 'Load', 'owner', now() from load_organizations;

insert into repositories (organization_id, provider, full_name, clone_url, languages, last_analyzed_at)
select id, 'github', format('%s/%s', slug, place), 'https://git.example/load.git', '{C#}', now()
from load_organizations
cross join generate_series(1, 10) as place;

insert into projects (organization_id, owner_id, name, description, status)
select id, user_id, 'Load', 'Everything of the load.', 'active' from load_organizations;

insert into task_definitions (organization_id, name, handler)
select id, name, lower(name)
from load_organizations
cross join unnest('{Analyze,Build,Deploy,Notify,Clean}'::text[]) as name;

-- One in fifty tasks failed, one in a hundred waits or runs; most take a minute, some much longer.
insert into tasks (
    organization_id, task_definition_id, title, status, attempt_count, scheduled_at, started_at, finished_at, error_message,
    created_at)
select organization.id, definition.id, format('%s %s', definition.name, task.number), task.status,
       case task.status when 'pending' then 0 when 'failed' then 3 else 1 end,
       task.made_at,
       case when task.status <> 'pending' then task.made_at + make_interval(secs => 1 + task.number % 20) end,
       case when task.status in ('succeeded', 'failed')
            then task.made_at + make_interval(secs => 21 + task.number % 60
                                                 + case when task.number % 97 = 0 then 1800 else 0 end) end,
       case when task.status = 'failed' then 'Connection refused.' end, task.made_at
from (
    select number,
           (case when number % 50 = 7 then 'failed' when number % 200 = 1 then 'pending' when number % 200 = 2 then 'running'
                 else 'succeeded' end)::run_status as status,
           now() - case when number % 200 in (1, 2) then interval '10 minutes'
                        else interval '60 days' * ((number - 1) / task_count::double precision) + interval '1 hour' end as made_at
    from load_size
    cross join generate_series(1, task_count) as number
) as task
join load_organizations organization on organization.number = 1 + task.number % 5
join task_definitions definition
  on definition.organization_id = organization.id
 and definition.name = (array['Analyze', 'Build', 'Deploy', 'Notify', 'Clean'])[1 + task.number / 5 % 5];

insert into task_execution_logs (organization_id, task_id, attempt_number, level, message, logged_at)
select task.organization_id, task.id, 1, line.level::severity, line.message, task.started_at + line.delay
from load_organizations organization
join tasks task on task.organization_id = organization.id
cross join (values ('info', 'Started.', interval '0'), ('info', 'Working.', interval '5 seconds'),
('warning', 'Slow.', interval '15 seconds'))
    as line (level, message, delay)
where task.started_at is not null;

insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_usage_percent, memory_bytes, measured_at)
select task.organization_id, task.id, 1, 10 + second * 3, 50000000 + second * 1000000,
       task.started_at + make_interval(secs => second)
from load_organizations organization
join tasks task on task.organization_id = organization.id
cross join generate_series(1, 11, 5) as second
where task.started_at is not null;

-- Nine in ten events are processed, one in a thousand is given up, the newest wait.
create temp table load_events as
select gen_random_uuid() as id, organization.id as organization_id, kind.id as event_type_id, kind.source,
       format('%s-%s', size.run_name, place) as external_id, place as number,
       (case when place % 1000 = 13 then 'dead_letter' when place % 200 = 3 then 'pending'
             else 'processed' end)::event_status as status,
       now() - case when place % 200 = 3 then interval '5 minutes'
                    else interval '60 days' * ((place - 1) / size.event_count::double precision) + interval '10 minutes'
               end as received_at
from load_size size
cross join generate_series(1, size.event_count) as place
join load_organizations organization on organization.number = 1 + place % 5
join (select id, source, row_number() over (order by source, name) - 1 as position,
count(*) over () as kinds from event_types) as kind
  on kind.position = place / 5 % kind.kinds;

insert into event_keys (id, organization_id, source, external_id, received_at)
select id, organization_id, source, external_id, received_at from load_events;

insert into events (
    id, organization_id, event_type_id, payload, status, attempt_count, error_message, occurred_at, received_at, processed_at)
select id, organization_id, event_type_id, jsonb_build_object('number', number, 'action', 'opened'), status,
       case status when 'pending' then 0 when 'dead_letter' then 5 else 1 end,
       case when status = 'dead_letter' then 'The payload lacks what it should say.' end,
       received_at - interval '1 second', received_at,
       case when status = 'processed' then received_at + make_interval(secs => 0.05 + number % 100 / 50.0) end
from load_events;

insert into github_events (organization_id, event_id, repository_full_name, sender_name, action)
select organization_id, id, 'load/1', 'load', 'opened'
from load_events
where source = 'github' and status = 'processed';

insert into event_processing_logs (
    organization_id, event_id, attempt_number, is_success, error_message, started_at, finished_at)
select organization_id, id, 1, status = 'processed',
       case when status <> 'processed' then 'The payload lacks what it should say.' end,
       received_at, received_at + interval '50 milliseconds'
from load_events
where status <> 'pending';

-- A run of each repository on each of the last 30 days.
insert into analysis_runs (organization_id, repository_id, branch_name, commit_sha, status, started_at, finished_at, created_at)
select repository.organization_id, repository.id, 'main', repeat('0', 40),
       (case when day % 15 = 14 then 'failed' else 'succeeded' end)::run_status,
       now() - make_interval(days => day, hours => 2),
       now() - make_interval(days => day, hours => 2) + make_interval(secs => 60 + day),
       now() - make_interval(days => day, hours => 2)
from load_organizations organization
join repositories repository on repository.organization_id = organization.id
cross join generate_series(0, 29) as day;

insert into file_analysis (
    organization_id, analysis_run_id, path, language, line_count, code_line_count, complexity, coverage_ratio)
select run.organization_id, run.id, format('src/file%s', place), 'C#', 200 + place, 100 + place, place, place / 20.0
from load_organizations organization
join analysis_runs run on run.organization_id = organization.id
cross join generate_series(1, 20) as place
where run.status = 'succeeded';

insert into metrics (organization_id, repository_id, analysis_run_id, name, unit, numeric_value, recorded_at)
select run.organization_id, run.repository_id, run.id, format('metric%s', place), 'ms', place * 10, run.finished_at
from load_organizations organization
join analysis_runs run on run.organization_id = organization.id
cross join generate_series(1, 30) as place;

insert into performance_metrics (
    organization_id, repository_id, analysis_run_id, operation, sample_count, duration_ms, recorded_at)
select run.organization_id, run.repository_id, run.id, format('operation%s', place), 5, place * 1.5, run.finished_at
from load_organizations organization
join analysis_runs run on run.organization_id = organization.id
cross join generate_series(1, 10) as place;

insert into issues (organization_id, repository_id, rule_name, title, severity, status, resolved_at)
select repository.organization_id, repository.id, format('rule%s', place % 20), 'Something is wrong',
       (array['info', 'warning', 'error', 'critical'])[1 + place % 4]::severity,
       (case when place % 3 = 0 then 'open' else 'resolved' end)::issue_status, case when place % 3 <> 0 then now() end
from load_organizations organization
join repositories repository on repository.organization_id = organization.id
cross join generate_series(1, 100) as place;

insert into prompt_templates (id, organization_id, name, body, model)
select template_id, id, 'Load', 'Hello.', 'large' from load_organizations;

insert into prompt_executions (
    organization_id, prompt_template_id, user_id, model, status, input_tokens, output_tokens, cost_usd, latency_ms, started_at,
    finished_at, created_at)
select id, template_id, user_id, 'large', (case when place % 25 = 0 then 'failed' else 'succeeded' end)::run_status, 500, 100,
       0.002, 300 + place % 700,
       now() - make_interval(mins => place * 20), now() - make_interval(mins => place * 20) + interval '1 second',
       now() - make_interval(mins => place * 20)
from load_organizations
cross join generate_series(1, 2000) as place;

insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating)
select execution.organization_id, execution.id, execution.user_id, 1 + execution.latency_ms % 5
from load_organizations organization
join prompt_executions execution on execution.organization_id = organization.id
where execution.status = 'succeeded' and execution.latency_ms % 3 = 0;

drop table load_events, load_organizations, load_size;
select refresh_daily_activity_statistics();
-- Autovacuum would get there, too.
analyze tasks, task_execution_logs, task_resource_usage, event_keys, events, github_events, event_processing_logs,
    analysis_runs, file_analysis, metrics, performance_metrics, issues, prompt_executions, prompt_feedback;
