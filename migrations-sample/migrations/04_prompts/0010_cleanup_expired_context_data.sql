-- In batches, so that no transaction holds locks for long: call it until it returns 0. Rows that somebody else has locked are
-- left for the next call.
create function cleanup_expired_context_data(batch_limit integer default 10000) returns integer
language sql
set search_path = pg_catalog, public
as $$
    with expired as (
        select id
        from context_data
        where expires_at <= now()
        order by expires_at
        limit batch_limit
        for update skip locked
    ),
    deleted as (
        delete from context_data
        using expired
        where context_data.id = expired.id
        returning 1
    )
    select count(*)::integer from deleted;
$$;

comment on function cleanup_expired_context_data(integer) is
    'Deletes content whose time has come, the oldest first, as far as the caller may see it; returns how many rows.';
