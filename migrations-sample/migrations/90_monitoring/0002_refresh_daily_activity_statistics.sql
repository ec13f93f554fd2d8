-- Concurrently: whoever reads meanwhile sees the old rows and does not wait. A scheduler calls it, as the owner.
create or replace function refresh_daily_activity_statistics() returns void
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    refresh materialized view concurrently daily_activity_statistics;
end;
$$;

revoke execute on function refresh_daily_activity_statistics() from public;

comment on function refresh_daily_activity_statistics() is
    'Brings daily_activity_statistics up to date without making its readers wait.';
