-- Dynamic, as DbUp makes its journal (schemaversions) before the first script and nothing else does: where the scripts were run by
-- something else, there is none. DbUp writes the time of the deploying machine's clock, without its time zone; it is read in the time
-- zone of the session.
create or replace function applied_migrations()
returns table (script_name text, applied_at timestamptz, journal_number integer)
language plpgsql
stable
set search_path = pg_catalog, public
as $$
begin
    if to_regclass('public.schemaversions') is null then
        return;
    end if;
    return query execute 'select scriptname::text, applied::timestamptz, schemaversionsid from public.schemaversions';
end;
$$;

comment on function applied_migrations() is 'The scripts of DbUp''s journal, with when each had run; no rows where there is no journal.';
