-- A failed attempt is tried again after 10, 20 and 35 seconds (the longest wait), and after the fourth no more.
-- breaks: select pg_temp.change('fail_task(uuid, text)', 'attempt_count < attempt_limit then ''pending''', 'attempt_count <= attempt_limit then ''pending''')
-- breaks: select pg_temp.change('fail_task(uuid, text)', 'retry_delay(attempt_count,', 'retry_delay(1,')
-- breaks: select pg_temp.change('fail_task(uuid, text)', 'retry_max_delay)', 'interval ''1 day'')')
-- breaks: select pg_temp.change('start_task(uuid)', 'attempt_count = attempt_count + 1', 'attempt_count = attempt_count')
-- breaks: select pg_temp.change('may_task_start(uuid)', 't.next_retry_at <= now()', 'true')
-- breaks: select pg_temp.change('create_task(uuid, text, jsonb)', 'attempt_limit, retry_base_delay, retry_max_delay
--         from', '9, retry_base_delay, retry_max_delay from')
-- breaks: select pg_temp.change('create_task(uuid, text, jsonb)', 'default_parameters || task_parameters', 'task_parameters')
create temp table made as select create_task(pg_temp.key('a20'), 'Unload it', '{"ship": "s1"}') as id;
select pg_temp.is_equal(
    (select parameters from tasks join made using (id)), '{"crane": 1, "ship": "s1"}'::jsonb, 'its parameters and its kind''s');

do $$
declare
    task_id  uuid := (select id from made);
    waits    interval[] := '{}';
    outcomes text := '';
    started  boolean;
begin
    for attempt in 1 .. 4 loop
        started := start_task(task_id);
        perform pg_temp.is_true(started, format('attempt %s starts', attempt));
        outcomes := outcomes || fail_task(task_id, 'Attempt ' || attempt) || ' ';
        waits := waits || (select next_retry_at - now() from tasks where id = task_id);
        perform pg_temp.is_equal(start_task(task_id), false, format('attempt %s starts before it is due', attempt + 1));
        -- As if the wait were over.
        update tasks set next_retry_at = now() where id = task_id and next_retry_at is not null;
    end loop;
    perform pg_temp.is_equal(outcomes, 'pending pending pending failed ', 'outcomes');
    perform pg_temp.is_equal(waits, array['10 seconds', '20 seconds', '35 seconds', null]::interval[], 'waits');
    perform pg_temp.is_equal(
        (select row(attempt_count, error_message, finished_at is not null)::text from tasks where id = task_id),
        '(4,"Attempt 4",t)', 'the task at its end');
end;
$$;
