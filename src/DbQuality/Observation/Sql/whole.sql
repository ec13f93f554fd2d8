-- What the observer is made of, as one text: another one means that somebody has been at it, also where all is as it was again, because
-- each change of a row gives it another xmin. Each run asks it several times, mostly in a session that knows no catalog yet: few joins.
with gate as materialized (select n.oid, n.xmin from pg_catalog.pg_namespace n where n.nspname = 'dbquality_gate'),
language as materialized (select l.oid, l.xmin, array[l.lanplcallfoid, l.laninline, l.lanvalidator] as functions from pg_catalog.pg_language l where l.lanname = 'plpgsql'),
relation as materialized
(
  select c.oid, pg_catalog.concat_ws(',', c.oid, c.relkind, c.relowner, c.relpersistence, c.relnatts, c.relchecks, c.relhasrules, c.relhastriggers,
    c.relrowsecurity, c.relforcerowsecurity, c.relacl::pg_catalog.text) as state
  from pg_catalog.pg_class c where c.relnamespace = (select g.oid from gate g)
)
select pg_catalog.concat_ws(
  ' ',
  (select pg_catalog.concat_ws(',', g.oid, g.xmin) from gate g),
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', p.oid, p.xmin), ' ' order by p.oid)
   from pg_catalog.pg_proc p where p.pronamespace = (select g.oid from gate g)),
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', e.oid, e.xmin, e.evtenabled), ' ' order by e.oid)
   from pg_catalog.pg_event_trigger e where pg_catalog.starts_with(e.evtname, 'dbquality_gate_')),
  -- The language that the functions are in, and what keeps its extension.
  (select pg_catalog.concat_ws(',', l.oid, l.xmin) from language l),
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', p.oid, p.xmin), ' ' order by p.oid)
   from pg_catalog.pg_proc p where p.oid = any ((select l.functions from language l)::pg_catalog.oid[])),
  (select pg_catalog.count(*) from pg_catalog.pg_depend d
   where d.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass and d.objid = (select e.oid from pg_catalog.pg_extension e where e.extname = 'plpgsql') and d.deptype = 'i'),
  -- Tables and the sequence by what they are: VACUUM FULL of a superuser's script gives their rows another xmin as well, and means no harm.
  (select pg_catalog.string_agg(r.state, ' ' order by r.oid) from relation r),
  (select pg_catalog.count(*) from pg_catalog.pg_attribute a where a.attrelid = any (array(select r.oid from relation r)) and not a.attisdropped),
  -- From PostgreSQL 17 on a superuser may turn event triggers off.
  nullif(pg_catalog.current_setting('event_triggers', true), 'on'));
