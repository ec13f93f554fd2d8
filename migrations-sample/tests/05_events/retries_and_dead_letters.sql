-- What cannot be processed is noted and tried again, later each time, until its type's limit; then it is left for somebody to look at.
-- It does not hold up the rest, and nothing of a failed attempt stays.
-- breaks: select pg_temp.change('process_pending_events(integer)', 'due.attempt < due.attempt_limit', 'due.attempt <= due.attempt_limit')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'retry_delay(due.attempt,', 'retry_delay(1,')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'and e.next_attempt_at <= now()', '')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'attempt_count = due.attempt,', '')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'problem is null, problem, begun', 'true, null, begun')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'limit batch_limit', '')
-- breaks: select pg_temp.change('process_pending_events(integer)', 'order by e.next_attempt_at', 'order by e.next_attempt_at desc')
-- breaks: alter table github_events alter column repository_full_name drop not null
update event_types set attempt_limit = 3, retry_base_delay = '1 minute', retry_max_delay = '90 seconds' where source = 'github' and name = 'push';
create temp table bad as select store_event(pg_temp.key('a0'), 'github', 'push', 'bad', '{"sender": {"login": "crane-bot"}}') as event_id;
create temp table good as
select store_event(pg_temp.key('a0'), 'slack', 'message', 'good-' || n, '{"channel": "c", "user": "u", "text": "t"}') as event_id
from generate_series(1, 2) as n;
update events set next_attempt_at = now() - interval '1 hour' where id in (select event_id from bad);

create function pg_temp.outcome(batch_limit integer) returns text
language sql
as $$
    select coalesce(string_agg(event_status::text, ' '), 'nothing') from process_pending_events(batch_limit);
$$;
create function pg_temp.bad_one() returns text
language sql
as $$
    select concat_ws(' ', status, attempt_count, case when status = 'failed' then next_attempt_at - now() end, processed_at)
    from events where id in (select event_id from bad);
$$;

select pg_temp.is_equal(pg_temp.outcome(2), 'failed processed', 'the first two');
select pg_temp.is_equal(pg_temp.bad_one(), 'failed 1 00:01:00', 'after the first attempt');
select pg_temp.is_equal(pg_temp.outcome(100), 'processed', 'the third, and nothing that is not due');
update events set next_attempt_at = now() where id in (select event_id from bad);
select pg_temp.is_equal(pg_temp.outcome(100), 'failed', 'the second attempt');
select pg_temp.is_equal(pg_temp.bad_one(), 'failed 2 00:01:30', 'after the second attempt');
update events set next_attempt_at = now() where id in (select event_id from bad);
select pg_temp.is_equal(pg_temp.outcome(100), 'dead_letter', 'the third attempt');
select pg_temp.is_equal(pg_temp.bad_one(), 'dead_letter 3', 'after the third attempt');
update events set next_attempt_at = now() where id in (select event_id from bad);
select pg_temp.is_equal(pg_temp.outcome(100), 'nothing', 'after the last attempt');
select pg_temp.is_equal(
    (select string_agg(concat_ws(' ', attempt_number, is_success, error_message like '%repository_full_name%'), ', ' order by attempt_number)
     from event_processing_logs join bad using (event_id)),
    '1 f t, 2 f t, 3 f t', 'what is noted');
select pg_temp.is_equal((select count(*) from github_events join bad using (event_id)), 0, 'details of an event that failed');
