-- Content expires after its source's time to live, or when it says itself; what has expired goes, the oldest first, a batch at
-- a time, and nothing else.
-- breaks: drop trigger context_data_set_expiry on context_data
-- breaks: select pg_temp.change('set_context_expiry()', 'now() + (', 'now() - (')
-- breaks: select pg_temp.change('cleanup_expired_context_data(integer)', 'expires_at <= now()', 'expires_at > now()')
-- breaks: select pg_temp.change('cleanup_expired_context_data(integer)', 'where expires_at <= now()', '')
-- breaks: select pg_temp.change('cleanup_expired_context_data(integer)', 'order by expires_at', 'order by expires_at desc')
-- breaks: select pg_temp.change('cleanup_expired_context_data(integer)', 'limit batch_limit', '')
-- breaks: alter policy context_data_tenant on context_data using (true)
insert into context_sources (id, organization_id, source_kind, name) values
    (pg_temp.key('a67'), pg_temp.key('a0'), 'document', 'For ever');
insert into context_data (organization_id, context_source_id, item_key, content, expires_at) values
    (pg_temp.key('a0'), pg_temp.key('a67'), 'kept', 'x', null),
    (pg_temp.key('a0'), pg_temp.key('a63'), 'tomorrow', 'x', null),
    (pg_temp.key('a0'), pg_temp.key('a63'), 'later', 'x', now() + interval '1 second'),
    (pg_temp.key('a0'), pg_temp.key('a63'), 'now', 'x', now()),
    (pg_temp.key('a0'), pg_temp.key('a63'), 'long ago', 'x', now() - interval '1 year'),
    (pg_temp.key('b0'), pg_temp.key('b63'), 'of b', 'x', now() - interval '2 years');
select pg_temp.is_equal(
    (select expires_at from context_data where item_key = 'tomorrow'), now() + interval '1 day', 'expiry by the source');
select pg_temp.is_equal((select expires_at from context_data where item_key = 'kept'), null, 'expiry of a source without one');
select pg_temp.is_equal(
    (select expires_at from context_data where item_key = 'long ago'), now() - interval '1 year', 'expiry that the row brings');

create function pg_temp.keys() returns text
language sql
as $$
    select string_agg(item_key, ', ' order by item_key) from context_data;
$$;
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
set local role app_user;
select pg_temp.is_equal(cleanup_expired_context_data(1), 1, 'a batch of one');
select pg_temp.is_equal(pg_temp.keys(), 'README.md, kept, later, now, tomorrow', 'left after one');
select pg_temp.is_equal(cleanup_expired_context_data(), 1, 'the rest');
reset role;
select pg_temp.is_equal(pg_temp.keys(), 'README.md, README.md, kept, later, of b, tomorrow', 'left, with the other tenant''s');
select pg_temp.is_equal(cleanup_expired_context_data(), 1, 'everybody''s, for the owner');
select pg_temp.is_equal(cleanup_expired_context_data(), 0, 'nothing more');
