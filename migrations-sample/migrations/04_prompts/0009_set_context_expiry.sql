-- A source says how long its content stays good. A time that is given with the row counts more.
create function set_context_expiry() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    new.expires_at := now() + (
        select source.time_to_live
        from context_sources source
        where source.organization_id = new.organization_id and source.id = new.context_source_id);
    return new;
end;
$$;

comment on function set_context_expiry() is 'Trigger function: content expires after its source''s time to live.';

set lock_timeout = '5s';
create trigger context_data_set_expiry
    before insert on context_data
    for each row
    when (new.expires_at is null)
    execute function set_context_expiry();
reset lock_timeout;
