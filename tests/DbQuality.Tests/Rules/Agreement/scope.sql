-- What is judged at all, for the queries beside this file: each of them says one rule's sentence in SQL, without a look at
-- the rule's code, and returns one row, the object's identity, for each violation.
create temp view members as
select classid, objid from pg_depend where deptype = 'e';

create temp view schemas as
select oid, nspname as name, nspacl from pg_namespace
where nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'dbquality_gate') and nspname !~ '^pg_(temp|toast_temp)_'
  and not exists (select from members where classid = 'pg_namespace'::regclass and objid = pg_namespace.oid);

-- Tables, partitions too, and views; never the migration journal or what an extension owns.
create temp view relations as
select c.*, s.name as schema, s.name || '.' || c.relname as id
from pg_class c join schemas s on s.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f', 'v', 'm') and (s.name, c.relname) <> ('public', 'schemaversions')
  and not exists (select from members where classid = 'pg_class'::regclass and objid = c.oid);

create temp view tables as
select * from relations where relkind in ('r', 'p', 'f') and not relispartition;

-- Columns where they are written: a child table's are its parent's.
create temp view columns as
select t.id || '.' || a.attname as id, t.relkind, a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attgenerated
from tables t join pg_attribute a on a.attrelid = t.oid
where a.attnum > 0 and not a.attisdropped and a.attislocal;

-- What a column holds in the end: domains and arrays taken off. A domain has the modifier, not the column.
create temp view cores as
with recursive steps as (
  select id, atttypid as type, atttypmod as modifier, 0 as depth from columns
  union all
  select steps.id, case when y.typtype = 'd' then y.typbasetype else y.typelem end,
    case when y.typtype = 'd' then y.typtypmod else steps.modifier end, depth + 1
  from steps join pg_type y on y.oid = steps.type
  where y.typtype = 'd' or (y.typcategory = 'A' and y.typelem <> 0)
)
select distinct on (id) id, type, modifier, depth from steps order by id, depth desc;

-- Domains taken off, arrays not.
create temp view bases as
with recursive steps as (
  select id, atttypid as type, attnotnull as required, 0 as depth from columns
  union all
  select steps.id, y.typbasetype, required or y.typnotnull, depth + 1 from steps join pg_type y on y.oid = steps.type where y.typtype = 'd'
)
select distinct on (id) id, type, required, depth from steps order by id, depth desc;

-- Foreign keys as they were written, not as PostgreSQL copies them for partitions.
create temp view foreign_keys as
select k.*, r.id || '.' || k.conname as id, r.relkind, r.schema
from pg_constraint k join relations r on r.oid = k.conrelid where k.contype = 'f' and k.conparentid = 0;

-- Indexes of tables and materialized views. A partition's copy of its parent's is there to be compared with, and is the parent's.
create temp view indexes as
select i.*, r.id || '.' || c.relname as id, r.id as table_id, c.relname as name, m.amname as method,
  exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) as is_constraint,
  exists (select from pg_inherits where inhrelid = i.indexrelid) as is_copy
from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam join relations r on r.oid = i.indrelid;

create temp view routines as
select p.*, s.name || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as id, l.lanname
from pg_proc p join schemas s on s.oid = p.pronamespace join pg_language l on l.oid = p.prolang
where not exists (select from members where classid = 'pg_proc'::regclass and objid = p.oid);
