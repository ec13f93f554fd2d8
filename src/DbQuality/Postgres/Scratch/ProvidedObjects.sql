-- What is in the database and is neither PostgreSQL's own nor an extension's. Everything that a rule may speak of, as pg_depend names it.
select o.classid, o.objid, o.objsubid
from
(
  select 'pg_catalog.pg_class'::pg_catalog.regclass::oid as classid, oid as objid, 0 as objsubid from pg_catalog.pg_class
  union all
  select 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum from pg_catalog.pg_attribute a where a.attnum > 0 and not a.attisdropped
  union all
  select 'pg_catalog.pg_proc'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_proc
  union all
  select 'pg_catalog.pg_type'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_type
  union all
  select 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_namespace
  union all
  select 'pg_catalog.pg_constraint'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_constraint
  union all
  select 'pg_catalog.pg_trigger'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_trigger
  union all
  select 'pg_catalog.pg_policy'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_policy
  union all
  select 'pg_catalog.pg_rewrite'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_rewrite
  union all
  select 'pg_catalog.pg_extension'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_extension
  union all
  select 'pg_catalog.pg_publication'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_publication
  union all
  select 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid, 0 from pg_catalog.pg_event_trigger
) o
-- What initdb made has lower numbers.
where o.objid >= 16384
