-- Runs one script of migrations/ that has not run yet, and writes down that it has: its name and time where DbUp writes them, its
-- checksum and duration into migration_records. What the variable "script" names is the script, from there.
\set path migrations/ :script
select replace(:'script', '/', '.') as script_name,
       :'script' like '90\_%' as is_always,
       exists (select from public.schemaversions where scriptname = replace(:'script', '/', '.')) as is_done
\gset
\if :is_done
\else
select clock_timestamp() as started_at
\gset
\i :path
\if :is_always
\else
insert into public.schemaversions (scriptname, applied) values (:'script_name', localtimestamp);
\lo_import :path
\set file :LASTOID
insert into pg_temp.script_runs (script_name, checksum, duration)
values (:'script_name', encode(sha256(lo_get(:file)), 'hex'), clock_timestamp() - :'started_at');
\lo_unlink :file
select to_regclass('public.migration_records') is not null as has_records
\gset
\if :has_records
with ran as (delete from pg_temp.script_runs returning script_name, checksum, duration)
insert into public.migration_records (script_name, checksum, duration)
select script_name, checksum, duration from ran
on conflict (script_name) do update set checksum = excluded.checksum, duration = excluded.duration;
\endif
\endif
\endif
