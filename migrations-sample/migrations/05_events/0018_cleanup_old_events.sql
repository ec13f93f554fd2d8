-- A scheduler calls it as the owner, until it returns less than the limit: small batches keep locks and the write-ahead log small. The
-- key takes the event, what was read from it, and its logs along. What is not processed yet is kept, however old.
create function cleanup_old_events(batch_limit integer default 10000) returns bigint
language sql
set search_path = pg_catalog, public
as $$
    with old as (
        select e.organization_id, e.id
        from event_types t
        join events e on e.event_type_id = t.id and e.received_at < now() - t.retention
        where e.status in ('processed', 'dead_letter')
        limit batch_limit),
    deleted as (
        delete from event_keys k
        using old
        where k.organization_id = old.organization_id and k.id = old.id
        returning 1)
    select count(*) from deleted;
$$;

comment on function cleanup_old_events(integer) is
    'Deletes events that are done and older than their type is kept, so many at a time, and says how many.';
