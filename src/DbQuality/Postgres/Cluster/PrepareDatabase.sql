-- Run once by the administrator in the scratch database, after the extensions were made.

-- As from version 15 on; otherwise a dump's "drop schema public" or "comment on schema public" fails on 14.
alter schema public owner to pg_database_owner;

-- There is no ALTER EXTENSION … OWNER TO, and a dump comments on the extensions it makes.
-- Their functions stay the administrator's.
update pg_catalog.pg_extension set extowner = 'dbquality_owner'::regrole;

-- A script that makes a foreign server with a listed extension is an ordinary one.
do $$
declare
  wrapper name;
begin
  for wrapper in select fdwname from pg_catalog.pg_foreign_data_wrapper loop
    execute format('grant usage on foreign data wrapper %I to dbquality_owner with grant option', wrapper);
  end loop;
end
$$;
