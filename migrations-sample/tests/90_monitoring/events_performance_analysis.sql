-- Events of the last 30 days by kind: what was handled as of the last refresh, what waits as of now.
-- breaks: select pg_temp.change_view('events_performance_analysis', '(CURRENT_DATE - 30)', '(CURRENT_DATE - 300)')
-- breaks: select pg_temp.change_view('events_performance_analysis', 'FULL JOIN', 'LEFT JOIN')
-- breaks: select pg_temp.change_view('events_performance_analysis', '''pending''::event_status, ', '')
-- breaks: select pg_temp.change_view('events_performance_analysis', ', ''failed''::event_status', '')
create temp table made_events as
select gen_random_uuid() as id, made.*
from (values
    ('push', 'processed', interval '2 hours', interval '1 second'),
    ('push', 'processed', interval '2 hours', interval '3 seconds'),
    ('push', 'dead_letter', interval '2 hours', null),
    ('push', 'processed', interval '60 days', interval '9 days'),
    ('push', 'pending', interval '5 minutes', null),
    ('push', 'failed', interval '6 minutes', null),
    ('pull_request', 'pending', interval '7 minutes', null)) as made (name, status, age, duration);
insert into organizations (id, name, slug) values (pg_temp.key('c0'), 'Organization c', 'organization-c');
insert into event_keys (id, organization_id, source, external_id, received_at)
select id, pg_temp.key('c0'), 'github', id::text, now() - age from made_events;
insert into events (id, organization_id, event_type_id, payload, status, occurred_at, received_at, processed_at)
select made.id, pg_temp.key('c0'), kind.id, '{}', made.status::event_status, now() - made.age, now() - made.age, now() - made.age + made.duration
from made_events made
join event_types kind on kind.source = 'github' and kind.name = made.name;
select refresh_daily_activity_statistics();
select pg_temp.is_equal(
    (select string_agg(
         format('%s: %s handled, %s given up, ratio %s, average %s, %s wait since %s', event_name, handled_count, dead_letter_count,
                success_ratio, trim_scale(average_ms), waiting_count, now() - oldest_received_at), ', ' order by event_name)
     from events_performance_analysis
     where organization_id = pg_temp.key('c0')),
    'github pull_request: 0 handled, 0 given up, ratio , average , 1 wait since 00:07:00, '
    'github push: 3 handled, 1 given up, ratio 0.6667, average 2000, 2 wait since 00:06:00', 'the kinds of events');
