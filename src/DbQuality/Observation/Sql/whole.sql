-- What the observer is made of, as one text: another one means that somebody has been at it, also where all is as it was again, because
-- each change of a row gives it another xmin.
select pg_catalog.concat_ws(
  ' ',
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', n.oid, n.xmin), ' ' order by n.oid) from pg_catalog.pg_namespace n where n.nspname = 'dbquality_gate'),
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', p.oid, p.xmin), ' ' order by p.oid)
   from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace where n.nspname = 'dbquality_gate'),
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', e.oid, e.xmin, e.evtenabled), ' ' order by e.oid)
   from pg_catalog.pg_event_trigger e where pg_catalog.starts_with(e.evtname, 'dbquality_gate_')),
  -- The language that the functions are in, and what keeps its extension.
  (select pg_catalog.concat_ws(',', l.oid, l.xmin) from pg_catalog.pg_language l where l.lanname = 'plpgsql'),
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', p.oid, p.xmin), ' ' order by p.oid)
   from pg_catalog.pg_language l join pg_catalog.pg_proc p on p.oid in (l.lanplcallfoid, l.laninline, l.lanvalidator) where l.lanname = 'plpgsql'),
  (select pg_catalog.count(*) from pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.objid
   where d.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass and d.deptype = 'i' and e.extname = 'plpgsql'),
  -- Tables and the sequence by what they are: VACUUM FULL of a superuser's script gives their rows another xmin as well, and means no harm.
  (select pg_catalog.string_agg(pg_catalog.concat_ws(',', c.oid, c.relkind, c.relowner, c.relpersistence, c.relnatts, c.relchecks, c.relhasrules, c.relhastriggers,
      c.relrowsecurity, c.relforcerowsecurity, c.relacl::pg_catalog.text), ' ' order by c.oid)
   from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = 'dbquality_gate'),
  (select pg_catalog.count(*) from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
   join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = 'dbquality_gate' and not a.attisdropped),
  -- From PostgreSQL 17 on a superuser may turn event triggers off.
  nullif(pg_catalog.current_setting('event_triggers', true), 'on'));

