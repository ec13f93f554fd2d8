-- A task takes only the steps of its life, is started once, and ends only while it runs.
-- breaks: select pg_temp.change('check_task_status_change()', '(''failed'', ''pending''), ', '')
-- breaks: select pg_temp.change('check_task_status_change()', '(''running'', ''cancelled''), ', '(''succeeded'', ''pending''), (''running'', ''cancelled''), ')
-- breaks: select pg_temp.change('create_task(uuid, text, jsonb)', 'and is_active', '')
-- breaks: drop trigger tasks_check_status_change on tasks
-- breaks: select pg_temp.change('start_task(uuid)', 'where id = start_task.task_id and status = ''pending'' and attempt_count < attempt_limit and may_task_start(id)',
--     'where id = start_task.task_id')
-- breaks: select pg_temp.change('complete_task(uuid, jsonb)', ' and status = ''running''', '')
-- breaks: select pg_temp.change('fail_task(uuid, text)', ' and status = ''running''', '')
-- breaks: select pg_temp.change('may_task_start(uuid)', 't.scheduled_at <= now()', 'true')
-- breaks: alter table tasks drop constraint tasks_attempts_within_limit
select pg_temp.is_equal(start_task(pg_temp.key('a21')), true, 'a task starts');
select pg_temp.is_equal(start_task(pg_temp.key('a21')), false, 'a task starts twice');
select complete_task(pg_temp.key('a21'), '{"moved": 3}');
select pg_temp.is_equal(
    (select row(status, result ->> 'moved', attempt_count, finished_at >= started_at)::text from tasks where id = pg_temp.key('a21')),
    '(succeeded,3,1,t)', 'the task that succeeded');
select pg_temp.is_refused($$select complete_task(pg_temp.key('a21'))$$, '55000', 'success after the end');
select pg_temp.is_refused($$select fail_task(pg_temp.key('a21'), '')$$, '55000', 'failure after the end');
select pg_temp.is_refused($$update tasks set status = 'pending' where id = pg_temp.key('a21')$$, '23514', 'doing it again');
select pg_temp.is_refused($$update tasks set status = 'succeeded' where id = pg_temp.key('a22')$$, '23514', 'success without a start');
select pg_temp.is_refused($$update tasks set attempt_count = 4 where id = pg_temp.key('a22')$$, '23514', 'more attempts than the limit');

create temp table steps (old_status run_status, new_status run_status);
insert into steps values
    ('pending', 'running'), ('pending', 'cancelled'),
    ('running', 'succeeded'), ('running', 'failed'), ('running', 'cancelled'), ('running', 'pending'),
    ('failed', 'pending'), ('failed', 'cancelled');
do $$
declare
    step    record;
    allowed boolean;
begin
    for step in
        select old_status, new_status, s is not null as expected
        from unnest(enum_range(null::run_status)) as old_status
        cross join unnest(enum_range(null::run_status)) as new_status
        left join steps s using (old_status, new_status)
        where old_status <> new_status
    loop
        set local session_replication_role = replica;
        update tasks set status = step.old_status where id = pg_temp.key('a23');
        set local session_replication_role = origin;
        begin
            update tasks set status = step.new_status where id = pg_temp.key('a23');
            allowed := true;
        exception when check_violation then
            allowed := false;
        end;
        perform pg_temp.is_equal(allowed, step.expected, format('from %s to %s', step.old_status, step.new_status));
    end loop;
end;
$$;

update task_definitions set is_active = false;
select pg_temp.is_equal(create_task(pg_temp.key('a20'), 'Too late'), null, 'a task of a kind that is not active');

update tasks set scheduled_at = now() + interval '1 minute' where id = pg_temp.key('a22');
select pg_temp.is_equal(start_task(pg_temp.key('a22')), false, 'a task starts before its time');
