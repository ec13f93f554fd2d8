-- $1: tables and views that were there when the run began. What a superuser's script made or dropped, or took out of the records, while
-- nothing watched it.
with relation as
(
  select c.oid, c.oid::pg_catalog.regclass::text as name, n.nspname, pg_catalog.pg_get_userbyid(c.relowner) as owner
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't' and c.oid >= 16384
)
select 'relation ' || r.name || ' was made'
from relation r
-- EXPLAIN ANALYZE CREATE TABLE AS fires no event either; nobody but a superuser can make anything else unseen.
where r.nspname <> 'dbquality_gate' and not exists (select from pg_catalog.unnest($1) k(oid) where k.oid = r.oid) and exists (select from pg_catalog.pg_roles o where o.rolname = r.owner and o.rolsuper)
  and not exists (select from dbquality_gate.birth b where b.relation_id = r.oid)
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = r.oid and d.deptype = 'e')
union all
select 'relation ' || s.schema || '.' || s.name || ' was dropped'
from
(
  select distinct on (s.relation_id) s.relation_id, s.schema, s.name
  from dbquality_gate.relation_state s order by s.relation_id, s.sequence desc
) s
where not exists (select from pg_catalog.pg_class c where c.oid = s.relation_id)
  and not exists (select from dbquality_gate.dropped d where d.class_id = 'pg_catalog.pg_class'::pg_catalog.regclass and d.object_id = s.relation_id)
union all
select 'records were taken out of ' || r.name
from relation r
where r.nspname = 'dbquality_gate' and r.name <> 'dbquality_gate.run'
  and (pg_catalog.pg_stat_get_tuples_deleted(r.oid) + pg_catalog.pg_stat_get_tuples_updated(r.oid) > 0
    or exists (select from dbquality_gate.storage s where s.relation_id = r.oid and s.is_uncounted and s.sequence <> 0))
limit 1;
