-- A task takes only the steps of its life, is started once, and ends only while it runs.
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

update tasks set scheduled_at = now() + interval '1 minute' where id = pg_temp.key('a22');
select pg_temp.is_equal(start_task(pg_temp.key('a22')), false, 'a task starts before its time');
