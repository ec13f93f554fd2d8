-- Development data: two organizations with something in every table, and enough behind it for every view to answer. Run it
-- as the owner of the schema, once the migrations are done:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f seed/seed.sql
-- Times are counted back from now. A second run changes nothing: it refuses while the first organization is there.
do $$
begin
    if exists (select from organizations where id = '10000000-0000-0000-0000-000000000001') then
        raise exception 'The seed data is there already.'
            using errcode = 'unique_violation', hint = 'Seed a database that the migrations have just made.';
    end if;
end;
$$;

select create_month_partitions('task_resource_usage', (now() - interval '3 months')::date, 5);
select create_month_partitions('task_execution_logs', (now() - interval '3 months')::date, 5);
select create_month_partitions('metrics', (now() - interval '3 months')::date, 5);
select create_month_partitions('events', (now() - interval '3 months')::date, 5);

-- 00_base and 01_projects. Keys can be told apart by their first digits: 1 organizations, 2 users, 3 projects, 4 repositories …
insert into organizations (id, name, slug, settings) values
    ('10000000-0000-0000-0000-000000000001', 'Northwind Harbour', 'northwind-harbour', '{"time_zone": "Europe/Oslo"}'),
    ('10000000-0000-0000-0000-000000000002', 'Southgate Rail', 'southgate-rail', '{"time_zone": "Europe/London"}');

insert into users (id, organization_id, email, display_name, role, preferences, last_seen_at) values
    ('20000000-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000001', 'owner@harbour.example', 'Harbour Owner',
     'owner', '{"language": "nb"}', now() - interval '1 hour'),
    ('20000000-0000-0000-0000-000000000002', '10000000-0000-0000-0000-000000000001', 'developer@harbour.example',
     'Harbour Developer', 'member', '{"theme": "dark"}', now() - interval '5 minutes'),
    ('20000000-0000-0000-0000-000000000003', '10000000-0000-0000-0000-000000000001', 'auditor@harbour.example',
     'Harbour Auditor', 'viewer', '{}', null),
    ('20000000-0000-0000-0000-000000000011', '10000000-0000-0000-0000-000000000002', 'owner@rail.example', 'Rail Owner',
     'owner', '{}', now() - interval '2 days'),
    ('20000000-0000-0000-0000-000000000012', '10000000-0000-0000-0000-000000000002', 'developer@rail.example', 'Rail Developer',
     'admin', '{}', now() - interval '1 day');

insert into projects (id, organization_id, owner_id, name, description, status, priority, starts_on, due_on) values
    ('30000000-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000001', '20000000-0000-0000-0000-000000000001',
     'Crane control', 'Moves containers from ships to trains.', 'active', 'high', current_date - 60, current_date + 120),
    ('30000000-0000-0000-0000-000000000002', '10000000-0000-0000-0000-000000000001', '20000000-0000-0000-0000-000000000002',
     'Berth planning', '', 'planning', 'normal', null, null),
    ('30000000-0000-0000-0000-000000000011', '10000000-0000-0000-0000-000000000002', '20000000-0000-0000-0000-000000000011',
     'Timetable', 'Plans trains a year ahead.', 'active', 'normal', current_date - 200, current_date + 30);

insert into project_members (organization_id, project_id, user_id, role)
select project.organization_id, project.id, member.id,
       (case member.role when 'owner' then 'lead' when 'viewer' then 'observer' else 'contributor' end)::project_role
from projects project
join users member on member.organization_id = project.organization_id
where project.status = 'active';

insert into project_goals (organization_id, project_id, title, status, target_value, current_value, unit, due_on, achieved_at) values
    ('10000000-0000-0000-0000-000000000001', '30000000-0000-0000-0000-000000000001', 'Move a container in two minutes', 'open',
     120, 150, 'seconds', current_date + 60, null),
    ('10000000-0000-0000-0000-000000000001', '30000000-0000-0000-0000-000000000001', 'Cover the hook with tests', 'achieved',
     0.9, 0.95, 'ratio', current_date - 10, now() - interval '12 days'),
    ('10000000-0000-0000-0000-000000000002', '30000000-0000-0000-0000-000000000011', 'Plan a year in an hour', 'open',
     60, null, 'minutes', current_date + 30, null);

insert into repositories (
    id, organization_id, provider, full_name, clone_url, languages, analysis_settings, description, topics, metadata, last_analyzed_at)
values
    ('40000000-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000001', 'github', 'harbour/crane',
     'https://git.example/harbour/crane.git', '{C#,SQL}', '{"schedule": "daily", "exclude": ["generated/"]}',
     'Control of the cranes.', '{crane,control}', '{"licence": "proprietary", "size_kb": 5200}',
     now() - interval '6 hours'),
    ('40000000-0000-0000-0000-000000000002', '10000000-0000-0000-0000-000000000001', 'github', 'harbour/berths',
     'https://git.example/harbour/berths.git', '{TypeScript}', '{"schedule": "weekly"}',
     'Plans who lies where.', '{planning}', '{"licence": "MIT", "homepage": "https://berths.example"}', null),
    ('40000000-0000-0000-0000-000000000011', '10000000-0000-0000-0000-000000000002', 'gitlab', 'rail/timetable',
     'https://git.example/rail/timetable.git', '{Rust,SQL}', '{"schedule": "daily"}',
     'Timetables of the year.', '{planning,rail}', '{"licence": "proprietary"}', now() - interval '1 day');

insert into repository_branches (
    organization_id, repository_id, name, is_protected, newest_commit_sha, newest_commit_title, newest_commit_author,
    newest_commit_at)
select organization_id, id, branch.name, branch.name = 'main', md5(id || branch.name) || left(md5(full_name), 8), branch.title,
       'developer', now() - branch.age
from repositories
cross join (values ('main', 'Keep the hook level', interval '7 hours'),
('faster-lift', 'Lift two at a time', interval '2 days')) as branch (name, title, age);

insert into project_repositories (organization_id, project_id, repository_id, is_primary)
select project.organization_id, project.id, repository.id, repository.languages @> '{SQL}'
from projects project
join repositories repository on repository.organization_id = project.organization_id
where project.status = 'active'
    or repository.full_name = 'harbour/berths';

-- 02_tasks: a workflow of three steps, and sixty tasks of the last thirty days of each organization.
insert into task_definitions (
    id, organization_id, name, description, handler, default_parameters, attempt_limit, time_limit, required_cpu_percent,
    required_memory_bytes)
select md5(organization.id || kind.name)::uuid, organization.id, kind.name, kind.description, kind.handler,
       kind.parameters::jsonb, 3, kind.time_limit, kind.cpu_percent, kind.memory_bytes
from organizations organization
cross join (values
    ('Analyze', 'Analyses a repository.', 'analyze', '{"depth": 1}', interval '1 hour', 200, 500000000),
    ('Build', 'Builds and tests a commit.', 'build', '{}', interval '30 minutes', 40, 50000000),
    ('Notify', 'Tells people about an event.', 'notify', '{"channel": "mail"}', null, null, null)) as kind (name, description,
     handler, parameters, time_limit, cpu_percent, memory_bytes);

insert into tasks (
    id, organization_id, project_id, task_definition_id, assignee_id, title, labels, status, priority, attempt_count,
    scheduled_at, next_retry_at, started_at, finished_at, error_message, result, created_at)
select md5(definition.id || number::text)::uuid, definition.organization_id, project.id, definition.id, person.id,
       format('%s no. %s', definition.name, number), array[lower(definition.name)], task.status,
       (array['low', 'normal', 'high'])[1 + number % 3]::priority,
       case task.status when 'pending' then 0 when 'failed' then 3 else 1 + (number % 10) / 9 end,
       task.made_at, null,
       case when task.status <> 'pending' then task.made_at + interval '5 seconds' end,
       case when task.status in ('succeeded', 'failed') then task.made_at + make_interval(secs => 10 + number * 7 % 90) end,
       case when task.status = 'failed' then 'The repository cannot be reached.' end,
       case when task.status = 'succeeded' then '{"exit_code": 0}'::jsonb end, task.made_at
from task_definitions definition
cross join generate_series(1, 20) as number
cross join lateral (
    select (case when number = 20 then 'pending' when number = 19 then 'running' when number % 10 = 7 then 'failed'
                 else 'succeeded' end)::run_status as status,
           now() - make_interval(hours => (20 - number) * 30, mins => 10) as made_at
) as task
left join projects project on project.organization_id = definition.organization_id and project.status = 'active'
left join lateral (
    select id from users
    where organization_id = definition.organization_id and role in ('member', 'admin')
    order by id
    limit 1
) as person on true;
update tasks set next_retry_at = now() + interval '1 minute' where status = 'pending' and title like 'Notify%';

insert into task_dependencies (organization_id, task_id, depends_on_id)
select later.organization_id, later.id, earlier.id
from tasks later
join tasks earlier
  on earlier.organization_id = later.organization_id
 and (earlier.title, later.title) in (('Analyze no. 20', 'Build no. 20'), ('Build no. 20', 'Notify no. 20'));

-- What one project waits for in another.
insert into tasks (id, organization_id, project_id, title, labels, priority, scheduled_at) values
    ('60000000-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000001', '30000000-0000-0000-0000-000000000002',
     'Plan the berths by the cranes', '{planning}', 'high', now() - interval '1 day');
insert into task_dependencies (organization_id, task_id, depends_on_id)
select organization_id, '60000000-0000-0000-0000-000000000001', id
from tasks
where organization_id = '10000000-0000-0000-0000-000000000001' and title = 'Analyze no. 20';

insert into workflows (id, organization_id, project_id, name, mode, status, started_at)
select md5(project.id || 'workflow')::uuid, project.organization_id, project.id, 'From commit to message', 'dag', 'running',
       now() - interval '5 minutes'
from projects project
where project.status = 'active';

insert into workflow_tasks (organization_id, workflow_id, task_id, step_number)
select task.organization_id, workflow.id, task.id, row_number() over (partition by workflow.id order by task.title)
from workflows workflow
join tasks task on task.organization_id = workflow.organization_id and task.title like '% no. 20';

insert into task_execution_logs (organization_id, task_id, attempt_number, level, message, details, logged_at)
select organization_id, id, greatest(attempt_count, 1), line.level::severity, line.message, '{}'::jsonb, started_at + line.delay
from tasks
cross join (values ('info', 'Started.', interval '0'), ('info', 'Working.', interval '2 seconds')) as line (level, message,
delay)
where started_at is not null
union all
select organization_id, id, attempt_count, 'error', error_message, '{"exit_code": 1}'::jsonb, finished_at
from tasks
where status = 'failed';

insert into task_resource_usage (organization_id, task_id, attempt_number, cpu_usage_percent, memory_bytes, measured_at)
select organization_id, id, 1, 20 + second * 3, 50000000 + second * 1000000, started_at + make_interval(secs => second)
from tasks
cross join generate_series(1, 8, 3) as second
where started_at is not null;

-- 03_analytics: a daily run of each repository but the newest, with files, elements, metrics and issues.
insert into analysis_runs (
    id, organization_id, repository_id, branch_name, commit_sha, status, started_at, finished_at, error_message, summary,
    created_at)
select md5(repository.id || day::text)::uuid, repository.organization_id, repository.id, 'main',
       md5(day::text) || left(md5(repository.full_name), 8),
       (case when day = 6 then 'failed' else 'succeeded' end)::run_status,
       now() - make_interval(days => day, hours => 6), now() - make_interval(days => day, hours => 6) + interval '4 minutes',
       case when day = 6 then 'Out of memory.' end, jsonb_build_object('rules', 120),
       now() - make_interval(days => day, hours => 6)
from repositories repository
cross join generate_series(0, 9) as day
where repository.last_analyzed_at is not null;

insert into file_analysis (
    id, organization_id, analysis_run_id, tool_name, path, language, line_count, code_line_count, comment_line_count, complexity,
    coverage_ratio, duplication_ratio)
select md5(run.id || file.path)::uuid, run.organization_id, run.id, 'SonarQube', file.path, repository.languages[1], file.lines * 4 / 3,
       file.lines, file.lines / 10,
       file.complexity, file.coverage, 0.02
from analysis_runs run
join repositories repository on repository.id = run.repository_id
cross join (values ('src/crane', 800, 14, 0.82), ('src/hook', 300, 6, 0.95), ('src/legacy', 1200, 45, 0.1),
('src/main', 60, 3, null)) as file (path, lines, complexity, coverage)
where run.status = 'succeeded';

insert into code_element_analysis (
    id, organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line, complexity, parameter_count)
select md5(id || 'module')::uuid, organization_id, id, null, 'module'::code_element_kind, split_part(path, '/', 2), 1,
       line_count, 0, 0
from file_analysis;
insert into code_element_analysis (
    id, organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line, complexity, parameter_count)
select md5(id || 'class')::uuid, organization_id, id, md5(id || 'module')::uuid, 'class', initcap(split_part(path, '/', 2)), 5,
       line_count, 0, 0
from file_analysis;
insert into code_element_analysis (
    organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line, complexity, parameter_count)
select organization_id, id, md5(id || 'class')::uuid, 'method', method.name, method.line, method.line + 20,
       complexity / method.number, method.number
from file_analysis
cross join (values ('lift', 10, 1), ('lower', 32, 2)) as method (name, line, number);
insert into code_element_analysis (
    organization_id, file_analysis_id, parent_id, element_kind, name, start_line, end_line, complexity, parameter_count)
select organization_id, id, md5(id || 'module')::uuid, 'function', 'main', 1, 4, 1, 0
from file_analysis
where path = 'src/main';

-- A second tool looked at one of the files.
insert into file_analysis (
    id, organization_id, analysis_run_id, tool_name, path, language, line_count, code_line_count, complexity)
select md5(id || 'Semgrep')::uuid, organization_id, analysis_run_id, 'Semgrep', path, language, line_count, code_line_count, complexity
from file_analysis
where path = 'src/legacy';

insert into metrics (
    organization_id, repository_id, analysis_run_id, tool_name, name, unit, numeric_value, text_value, jsonb_value, recorded_at)
select run.organization_id, run.repository_id, run.id, 'SonarQube', measured.name, measured.unit, measured.number, measured.word,
       measured.document::jsonb, run.finished_at
from analysis_runs run
cross join lateral (values
    ('build_time', 'ms', 40000 + extract(day from run.finished_at) * 100, null, null),
    ('test_count', null, 900 + extract(day from run.finished_at), null, null),
    ('compiler', null, null, 'release', null),
    ('warnings_by_rule', null, null, null, '{"naming": 3, "null-reference": 1}')) as measured (name, unit, number, word,
     document)
where run.status = 'succeeded';

insert into performance_metrics (
    organization_id, repository_id, analysis_run_id, operation, sample_count, duration_ms, cpu_ms, memory_bytes, recorded_at)
select run.organization_id, run.repository_id, run.id, operation, 5, 12.5 + length(operation), 10, 64000000, run.finished_at
from analysis_runs run
cross join unnest('{plan,lift,lower}'::text[]) as operation
where run.status = 'succeeded';

insert into issues (
    organization_id, repository_id, analysis_run_id, file_analysis_id, assignee_id, tool_name, rule_name, title, description, path,
    start_line, severity, status, resolved_at)
select file.organization_id, run.repository_id, run.id, file.id,
       case when found.severity = 'critical'
            then (select id from users where organization_id = file.organization_id and role = 'owner') end,
       file.tool_name, found.rule_name, found.title, 'See the rule''s page.', file.path, found.line, found.severity::severity,
       found.status::issue_status,
       case when found.status in ('resolved', 'ignored') then now() end
from file_analysis file
join analysis_runs run on run.organization_id = file.organization_id and run.id = file.analysis_run_id
cross join (values
    ('SonarQube', 'null-reference', 'The hook may be null', 12, 'critical', 'open'),
    ('SonarQube', 'too-complex', 'This method does too much', 40, 'warning', 'confirmed'),
    ('SonarQube', 'naming', 'The name says nothing', 80, 'info', 'ignored'),
    ('SonarQube', 'sql-injection', 'A text becomes part of a statement', 99, 'error', 'resolved'),
    ('Semgrep', 'sql-injection', 'Untrusted input in a query', 99, 'error', 'open')) as found (tool_name, rule_name, title, line,
     severity, status)
where file.path = 'src/legacy' and file.tool_name = found.tool_name and run.finished_at = (
    select max(newest.finished_at) from analysis_runs newest
    where newest.organization_id = run.organization_id
      and newest.repository_id = run.repository_id
      and newest.status = 'succeeded');

select record_metric_trends('day', day::date) from generate_series(now() - interval '10 days', now(), interval '1 day') as day;

-- 04_prompts: a template in two versions, the second one in two wordings, with a week of use.
insert into prompt_templates (id, organization_id, name, description, body, variables, model, parameters)
select md5(id || 'review')::uuid, id, 'Review a change', 'Finds mistakes in a diff.',
       'Review this change in {{language}}: {{diff}}', '{language,diff}', 'large', '{"temperature": 0}'
from organizations
where slug in ('northwind-harbour', 'southgate-rail');
select create_prompt_template_version(id, 'You are reviewing {{language}}. Name mistakes only: {{diff}}',
       '{language,diff}') from prompt_templates;

insert into prompt_variations (id, organization_id, prompt_template_id, name, body, weight, is_active)
select md5(template.id || wording.name)::uuid, template.organization_id, template.id, wording.name, wording.body,
       wording.weight, wording.is_active
from prompt_templates template
cross join (values
    ('Strict', 'Name mistakes only: {{diff}}', 0.7, true),
    ('Friendly', 'Say what is good, then what is not: {{diff}}', 0.3, true),
    ('Long', 'Explain everything about {{diff}}', 0.5, false)) as wording (name, body, weight, is_active)
where template.is_current;

insert into context_sources (id, organization_id, repository_id, source_kind, name, time_to_live, last_fetched_at)
select md5(id || 'context')::uuid, organization_id, id, 'repository', full_name, interval '7 days', now() - interval '1 hour'
from repositories;
insert into context_data (organization_id, context_source_id, item_key, content, token_count, metadata, expires_at)
select organization_id, id, item.name, item.content, 120, '{"kind": "markdown"}', item.expires_at
from context_sources
cross join (values
    ('README.md', 'What this is.', null::timestamptz),
    ('CHANGELOG.md', 'What has changed.', now() - interval '1 hour')) as item (name, content, expires_at);

insert into prompt_executions (
    id, organization_id, prompt_template_id, prompt_variation_id, task_id, user_id, model, variable_values, status,
    input_tokens, output_tokens, cost_usd, latency_ms, error_message, started_at, finished_at, created_at)
select md5(template.id || number::text)::uuid, template.organization_id, template.id,
       choose_prompt_variation(template.id, (number % 10) / 10.0),
       task.id, person.id, case when number % 3 = 1 then 'small' else template.model end, '{"language": "C#", "diff": "…"}',
       (case when number % 9 = 8 then 'failed' else 'succeeded' end)::run_status,
       900 + number * 10, 150 + number, (0.004 + number * 0.0001) / case when number % 3 = 1 then 8 else 1 end, 800 + number * 40,
       case when number % 9 = 8 then 'The model did not answer in time.' end,
       now() - make_interval(hours => number * 8), now() - make_interval(hours => number * 8) + make_interval(secs => 2),
       now() - make_interval(hours => number * 8)
from prompt_templates template
join tasks task on task.organization_id = template.organization_id and task.title = 'Analyze no. 1'
join users person on person.organization_id = template.organization_id and person.role = 'owner'
cross join generate_series(1, 20) as number;

-- People like the friendly wording better, and the small model as well as the large one.
insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating, remark)
select execution.organization_id, execution.id, execution.user_id,
       case variation.name when 'Friendly' then 4 else 2 end + (execution.input_tokens / 10) % 2, 'Found what I had missed.'
from prompt_executions execution
left join prompt_variations variation on variation.id = execution.prompt_variation_id
where execution.status = 'succeeded';

-- 05_events: what came in during the last days, processed by the function that the workers call.
insert into event_subscriptions (organization_id, owner_id, name, source, minimum_severity, target_url)
select organization_id, id, 'Everything from GitHub', 'github', 'info', 'https://hooks.example/github'
from users
where role = 'owner';

insert into event_keys (id, organization_id, source, external_id, received_at)
select md5(organization.id || kind.name || number)::uuid, organization.id, kind.source, format('%s-%s', kind.name, number),
       now() - make_interval(hours => number * 5)
from organizations organization
cross join event_types kind
cross join generate_series(1, 12) as number
where organization.slug in ('northwind-harbour', 'southgate-rail');

insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
select key.id, key.organization_id, kind.id,
       case kind.source
           when 'linear' then jsonb_build_object(
               'action', 'create', 'data',
               jsonb_build_object('identifier', 'HAR-' || left(key.id::text, 4), 'title', 'The crane squeaks', 'state',
               '{"name": "Todo"}'::jsonb))
           when 'slack' then jsonb_build_object('channel', 'harbour', 'user', 'developer', 'text', 'The crane squeaks again.')
           when 'github' then jsonb_build_object(
               'action', 'opened', 'ref', 'refs/heads/main', 'after', md5(key.id::text) || left(md5(kind.name), 8),
               'repository', jsonb_build_object('full_name', repository.full_name), 'sender', '{"login": "developer"}'::jsonb)
           else jsonb_build_object('repository', repository.full_name, 'environment', 'staging', 'version',
           '1.4.' || left(key.id::text, 1), 'state', kind.name)
       end,
       key.received_at - interval '2 seconds', key.received_at
from event_keys key
join event_types kind on kind.source = key.source and key.external_id like kind.name || '-%'
join lateral (
    select full_name from repositories
    where organization_id = key.organization_id
    order by full_name desc
    limit 1
) as repository on true
where not exists (select from events where events.id = key.id);

select count(*) as processed_events from process_pending_events(1000);

-- Processing took a moment, not the days since; one event is given up, and a new one waits.
update events
set processed_at = received_at + make_interval(secs => 0.2 + extract(minute from occurred_at) / 60 + ('x' || left(id::text,
2))::bit(8)::integer / 100.0)
where status = 'processed';
update events
set status = 'dead_letter', processed_at = null, attempt_count = 5, error_message = 'null value in column "message"'
where id = (select min(id::text)::uuid from event_keys where external_id = 'message-3');
select store_event(id, 'slack', 'message', 'message-new', '{"channel": "harbour", "user": "owner", "text": "Any news?"}')
from organizations
where slug in ('northwind-harbour', 'southgate-rail');

select refresh_daily_activity_statistics();
