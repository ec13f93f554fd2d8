select
  c.oid,
  c.relnamespace,
  c.relname,
  c.relowner,
  c.relkind::int4,
  c.relpersistence::int4,
  c.relrowsecurity,
  c.relforcerowsecurity,
  c.relreplident::int4,
  c.reltuples,
  c.reloptions,
  c.relacl::text[],
  c.relispartition,
  c.reloftype,
  c.reltype,
  (select m.amname from pg_am m where m.oid = c.relam),
  case when c.reltablespace <> 0 then (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) end as spcname,
  case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partkey,
  k.partstrat::int4,
  k.partattrs::int2[],
  k.partdefid,
  case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as partbound,
  case
    when c.relkind = 'f' then (
      select s.srvname from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver where f.ftrelid = c.oid)
  end as srvname
from pg_class c
left join pg_partitioned_table k on k.partrelid = c.oid
where c.oid >= 16384
  and c.relkind in ('r', 'p', 'f')
  and c.relpersistence <> 't'
