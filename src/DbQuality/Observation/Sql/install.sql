-- The observer: event triggers of the administrator that write down, in the database itself, what each statement did.
-- It knows nothing of the plan, so that a cluster that has it may be kept and copied.
-- No backslash stands in here: a script that turns standard_conforming_strings off would give it another meaning.

create schema dbquality_gate;

-- Any role that a script switches to must be able to call observe(); nobody is granted a table.
grant usage on schema dbquality_gate to public;

-- Its owner drops an extension with all that depends on it, the functions below among it. What another object is made of
-- cannot be dropped by itself, however much cascades.
insert into pg_catalog.pg_depend
select 'pg_catalog.pg_extension'::pg_catalog.regclass, e.oid, 0, 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, 0, 'i'
from pg_catalog.pg_extension e, pg_catalog.pg_namespace n
where e.extname = 'plpgsql' and n.nspname = 'dbquality_gate';

-- Unlogged: the records are read before the server stops, or with a cluster that was stopped cleanly.

-- What each mark of this run begins with: a secret, so that nothing that a script writes into itself is taken for a mark.
create unlogged table dbquality_gate.run (mark text not null);

-- One firing of a trigger that had something to write down. script and statement come from the runner's mark; where it
-- sets none, query is the text of the client's statement, written once for all firings of one "started".
create unlogged table dbquality_gate.firing
(
  sequence bigint primary key,
  transaction_id xid8 not null,
  script int,
  statement int,
  tag text not null,
  started timestamptz not null,
  query text,
  -- As it was in force when the statement was done, with a unit; 0: none.
  lock_timeout text not null
);

create unlogged table dbquality_gate.command
(
  sequence bigint not null,
  position bigint not null,
  class_id oid not null,
  object_id oid not null,
  object_sub_id int not null,
  tag text not null,
  type text not null,
  schema text,
  identity text not null
);

create unlogged table dbquality_gate.dropped
(
  sequence bigint not null,
  position bigint not null,
  class_id oid not null,
  object_id oid not null,
  object_sub_id int not null,
  original boolean not null,
  type text not null,
  schema text,
  identity text not null
);

-- A relation after a statement that had to do with it. ALTER TABLE names no column and no constraint: those are known
-- by comparing one state with the next. A digest differs where the definition does; comments and privileges are not in it.
create unlogged table dbquality_gate.relation_state
(
  sequence bigint not null,
  relation_id oid not null,
  schema text not null,
  name text not null,
  kind "char" not null,
  filenode oid not null,
  parents oid[] not null,
  digest bigint not null,
  column_numbers int2[],
  column_names text[],
  column_types text[],
  column_flags text[],
  column_digests bigint[],
  member_classes oid[],
  member_ids oid[],
  member_names text[],
  member_digests bigint[],
  member_files boolean[],
  member_details text[]
);

create unlogged table dbquality_gate.lock
(
  sequence bigint not null,
  transaction_id xid8 not null,
  relation_id oid not null,
  mode text not null,
  schema text,
  name text,
  kind "char"
);
create index on dbquality_gate.lock (transaction_id, relation_id);

-- Each file that a table got since the last look: when it was made, when it was rewritten, and when TRUNCATE emptied it. What copies all
-- rows (CLUSTER, VACUUM FULL) counts them, and TRUNCATE does not. A row of relation 0 says how far it was looked.
create unlogged table dbquality_gate.storage
(
  sequence bigint not null,
  relation_id oid not null,
  filenode oid not null,
  tablespace oid not null,
  is_uncounted boolean not null
);
create index on dbquality_gate.storage (filenode);

-- How often a table had been read from end to end by then: since the transaction began, or, before version 15, since the server last took its counts.
create unlogged table dbquality_gate.scan
(
  sequence bigint not null,
  relation_id oid not null,
  scans bigint not null,
  is_of_transaction boolean not null
);

create unlogged table dbquality_gate.rewrite
(
  sequence bigint not null,
  relation_id oid not null,
  reason int not null
);

-- Where a relation was made: locks on what the running script made itself harm nobody and are not looked for.
create unlogged table dbquality_gate.birth
(
  relation_id oid primary key,
  transaction_id xid8 not null,
  script int
);

-- What could not be written down, and why.
create unlogged table dbquality_gate.gap (message text not null);

create sequence dbquality_gate.sequence cache 1;

-- Script and statement in the runner's mark, or null. Scripts can read their own mark by current_query(), which helps them nothing: it
-- stands before each statement that is sent with marks, and only the first is looked at.
create function dbquality_gate.mark() returns int[] language plpgsql stable as $$
declare
  start text := (select r.mark from dbquality_gate.run r);
  query text := left(current_query(), 100);
begin
  if start is null or not starts_with(query, start) then return null; end if;
  return string_to_array(split_part(substr(query, length(start) + 1), '*/', 1), '.')::int[];
end $$;

create function dbquality_gate.fire(sequence bigint, mark int[], tag text) returns void language plpgsql as $$
begin
  insert into dbquality_gate.firing
  values (
    fire.sequence, pg_current_xact_id(), fire.mark[1], fire.mark[2], fire.tag, statement_timestamp(),
    -- A DO block of a megabyte that runs a thousand statements must not be kept a thousand times.
    case when fire.mark is null and statement_timestamp() is distinct from
      (select f.started from dbquality_gate.firing f order by f.sequence desc limit 1) then current_query() end,
    current_setting('lock_timeout'));
end $$;

-- Whether others may use the relation: it is older than the script, or, where no mark tells the script, than the transaction.
create function dbquality_gate.is_older(relation oid, script int) returns boolean language plpgsql stable as $$
declare
  born dbquality_gate.birth;
begin
  select * into born from dbquality_gate.birth b where b.relation_id = is_older.relation;
  return not found or born.script is distinct from is_older.script
    or (is_older.script is null and born.transaction_id <> pg_current_xact_id());
end $$;

-- The relation and everything that inherits from it: a change of a parent changes its children, and no event says so.
create function dbquality_gate.write_state(sequence bigint, relation oid) returns void language plpgsql as $$
declare
  child oid;
  has_children boolean;
begin
  select c.relhassubclass into has_children from pg_class c
  where c.oid = write_state.relation and c.relkind in ('r', 'p', 'f', 'v', 'm') and c.relpersistence <> 't';
  if not found then return; end if;

  insert into dbquality_gate.relation_state
  select
    write_state.sequence, c.oid, n.nspname, c.relname, c.relkind, c.relfilenode, i.parents,
    hash_record_extended(row(
      c.relname, c.relnamespace, c.relowner, c.relam, c.reltablespace, c.reloptions, c.relpersistence, c.relkind, c.reloftype,
      c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relispartition, i.parents), 0),
    a.numbers, a.names, a.types, a.flags, a.digests, m.classes, m.ids, m.names, m.digests, m.files, m.details
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (select array(select i.inhparent from pg_inherits i where i.inhrelid = c.oid order by i.inhseqno) as parents) i
  cross join lateral
  (
    select
      array_agg(a.attnum) as numbers, array_agg(a.attname::text) as names, array_agg(format_type(a.atttypid, a.atttypmod)) as types,
      -- Not null, default, identity, generated: '-' stands for no.
      array_agg(
        case when a.attnotnull then 'n' else '-' end || case when a.atthasdef then 'd' else '-' end
        || coalesce(nullif(a.attidentity::text, ''), '-') || coalesce(nullif(a.attgenerated::text, ''), '-')) as flags,
      -- A changed default is another row of pg_attrdef.
      array_agg(hash_record_extended(row(
        a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated, a.attcollation, a.attstorage,
        a.attcompression, a.attstattarget, a.attoptions,
        case when a.atthasdef then (select d.oid from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum) end), 0)) as digests
    from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  ) a
  cross join lateral
  (
    select array_agg(m.class) as classes, array_agg(m.id) as ids, array_agg(m.name) as names, array_agg(m.digest) as digests, array_agg(m.file) as files,
      array_agg(m.detail) as details
    from
    (
      -- Another ctid is another version of the row; COMMENT and GRANT write to neither of these catalogs.
      select 2606::oid as class, k.oid as id, k.conname::text as name, hashtextextended(k.ctid::text, 0) as digest, false as file,
        -- Kind, whether it is validated, and the numbers of the columns that a check proves to be not null.
        k.contype::text || case when k.convalidated then 'v' else '-' end || case when k.contype = 'c' and k.conbin::text !~ ':boolop or ' then array_to_string(array(
          select m[1] from regexp_matches(k.conbin::text, '[{]NULLTEST :arg [{]VAR :varno 1 :varattno ([0-9]+) [^}]*[}] :nulltesttype 1 ', 'g') m), ',') else '' end as detail
      from pg_constraint k where k.conrelid = c.oid
      union all
      select 1259, x.indexrelid, i.relname, hash_record_extended(row(
        i.relname, x.indisvalid, x.indisunique, x.indisprimary, x.indisclustered, x.indisreplident), 0),
        -- A new index has the file of its own number; one that ALTER COLUMN … TYPE makes anew may get that of the old one. A partitioned index has none.
        case i.relkind when 'i' then i.relfilenode <> i.oid
          else not exists (select from pg_inherits h join pg_class p on p.oid = h.inhrelid where h.inhparent = i.oid and p.relfilenode = p.oid) end,
        case when x.indisvalid then 'v' else '-' end
      from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid
      union all
      select 2620, t.oid, t.tgname, hashtextextended(t.ctid::text, 0), false, t.tgenabled::text
      from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
      union all
      select 3256, p.oid, p.polname, hashtextextended(p.ctid::text, 0), false, ''
      from pg_policy p where p.polrelid = c.oid
      union all
      select 2618, r.oid, r.rulename, hashtextextended(r.ctid::text, 0), false, r.ev_enabled::text
      from pg_rewrite r where r.ev_class = c.oid and r.rulename <> '_RETURN'
    ) m
  ) m
  where c.oid = write_state.relation;

  if not has_children then return; end if;
  for child in select i.inhrelid from pg_inherits i where i.inhparent = write_state.relation loop
    perform dbquality_gate.write_state(write_state.sequence, child);
  end loop;
end $$;

create function dbquality_gate.write_scans(sequence bigint, relations oid[]) returns void language plpgsql as $$
declare
  takes_counts boolean := current_setting('server_version_num')::int >= 150000;
begin
  insert into dbquality_gate.scan
  select distinct write_scans.sequence, r.id, pg_stat_get_xact_numscans(r.id), takes_counts
  from unnest(write_scans.relations) r(id)
  where pg_stat_get_xact_numscans(r.id) > 0
    and not exists (select from dbquality_gate.scan s where s.sequence = write_scans.sequence and s.relation_id = r.id);
  -- Otherwise the server goes on counting into the next transaction.
  if takes_counts then perform pg_stat_force_next_flush(); end if;
end $$;

-- Locks of writers and stronger ones on older relations that this transaction took and that are not written down yet, and how often their tables
-- were read. Returns how many locks.
create function dbquality_gate.write_locks(sequence bigint, script int) returns bigint language plpgsql as $$
declare
  written bigint;
begin
  insert into dbquality_gate.lock
  -- A relation that the statement dropped has no row in pg_class any more.
  select write_locks.sequence, pg_current_xact_id(), l.relation, l.mode, n.nspname, c.relname, c.relkind
  from pg_locks l
  left join pg_class c on c.oid = l.relation
  left join pg_namespace n on n.oid = c.relnamespace
  where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and l.mode in ('RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
    -- The server's own relations are below.
    and l.relation >= 16384
    and n.nspname is distinct from 'pg_toast' and n.nspname is distinct from 'dbquality_gate' and c.relpersistence is distinct from 't'
    and dbquality_gate.is_older(l.relation, write_locks.script)
    and not exists
    (
      select from dbquality_gate.lock k
      where k.transaction_id = pg_current_xact_id() and k.relation_id = l.relation and k.mode = l.mode
    );
  get diagnostics written = row_count;
  perform dbquality_gate.write_scans(write_locks.sequence, array(
    select distinct k.relation_id from dbquality_gate.lock k where k.transaction_id = pg_current_xact_id() and k.kind in ('r', 'm')));
  return written;
end $$;

-- Tables among the files that are newer than all that were looked at. Returns how many are older tables.
create function dbquality_gate.write_files(sequence bigint, script int, last oid, newest oid) returns bigint language plpgsql
-- Without statistics the planner would read all of pg_class.
set enable_seqscan = off as $$
declare
  older bigint;
begin
  with written as
  (
    insert into dbquality_gate.storage
    select write_files.sequence, c.oid, c.relfilenode, c.reltablespace, c.reltuples < 0
    from pg_class c
    where c.reltablespace = any (array(select t.oid from pg_tablespace t) || 0::oid) and c.relfilenode > write_files.last
      and c.relkind = 'r' and c.relpersistence <> 't'
    returning relation_id
  )
  select count(*) filter (where dbquality_gate.is_older(w.relation_id, write_files.script)) into older from written w;
  insert into dbquality_gate.storage values (write_files.sequence, 0, write_files.newest, 0, false);
  return older;
end $$;

-- Tables with another file than when they were last looked at, whichever statement or function made it so, also in transactions that are
-- over. Files are numbered upwards, so that one step in an index finds none. Returns how many are older tables.
create function dbquality_gate.write_storage(sequence bigint, script int) returns bigint language plpgsql as $$
declare
  last oid := coalesce((select s.filenode from dbquality_gate.storage s order by s.filenode desc limit 1), 0::oid);
  newest oid := (select c.relfilenode from pg_class c where c.reltablespace = 0 order by c.relfilenode desc limit 1);
  elsewhere oid := (
    select max(f.relfilenode)
    from pg_tablespace t
    cross join lateral (select c.relfilenode from pg_class c where c.reltablespace = t.oid order by c.relfilenode desc limit 1) f
    where t.spcname not in ('pg_default', 'pg_global'));
begin
  newest := greatest(newest, elsewhere);
  if newest <= last then return 0; end if;
  return dbquality_gate.write_files(write_storage.sequence, write_storage.script, last, newest);
end $$;

-- An observer that fails must not make the user's statement fail: the failure is written down instead.
create function dbquality_gate.write_gap(message text) returns void language plpgsql as $$
begin
  insert into dbquality_gate.gap values (write_gap.message);
exception when others then
  null; -- A transaction that is read only can write nothing at all.
end $$;

create function dbquality_gate.write_commands(tag text) returns void language plpgsql as $$
declare
  number bigint := nextval('dbquality_gate.sequence');
  mark int[] := dbquality_gate.mark();
  script int := mark[1];
  files bigint := dbquality_gate.write_storage(number, script);
  commands bigint;
  touched oid[];
  relation oid;
begin
  with command as
  (
    insert into dbquality_gate.command
    select number, c.ordinality, c.classid, c.objid, c.objsubid, c.command_tag, c.object_type, c.schema_name, c.object_identity
    from pg_event_trigger_ddl_commands() with ordinality c
    -- Members of an extension belong to it; GRANT has no object here; IF NOT EXISTS that did nothing has none either.
    where not c.in_extension and c.objid <> 0 and c.schema_name is distinct from 'pg_temp'
    returning class_id, object_id, command.tag
  ),
  born as
  (
    insert into dbquality_gate.birth
    select c.object_id, pg_current_xact_id(), script from command c
    where c.class_id = 1259 and (c.tag like 'CREATE %' or c.tag in ('SELECT INTO', 'IMPORT FOREIGN SCHEMA'))
    on conflict do nothing
  )
  select array_agg(distinct r.id) filter (where r.id <> 0), count(*) into touched, commands
  from command c
  cross join lateral
  (
    select case c.class_id
      when 1259 then coalesce((select x.indrelid from pg_index x where x.indexrelid = c.object_id), c.object_id)
      when 2606 then (select k.conrelid from pg_constraint k where k.oid = c.object_id)
      when 2618 then (select w.ev_class from pg_rewrite w where w.oid = c.object_id)
      when 2620 then (select t.tgrelid from pg_trigger t where t.oid = c.object_id)
      when 3256 then (select p.polrelid from pg_policy p where p.oid = c.object_id)
    end as id
  ) r;
  if commands + files = 0 then return; end if;

  perform dbquality_gate.fire(number, mark, write_commands.tag);
  if touched is null and write_commands.tag <> 'ALTER DOMAIN' then return; end if;
  foreach relation in array coalesce(touched, '{}') loop
    perform dbquality_gate.write_state(number, relation);
  end loop;
  perform dbquality_gate.write_scans(number, touched);
  if write_commands.tag = 'ALTER DOMAIN' or exists
  (
    select from unnest(touched) t(id) where dbquality_gate.is_older(t.id, script)
    union all
    -- A foreign key locks the table it refers to, a partition its parent.
    select from pg_constraint k where k.conrelid = any (touched) and k.contype = 'f' and dbquality_gate.is_older(k.confrelid, script)
    union all
    select from pg_inherits i where i.inhrelid = any (touched) and dbquality_gate.is_older(i.inhparent, script)
  )
  then
    perform dbquality_gate.write_locks(number, script);
  end if;
end $$;

-- Extensions that were made for the scripts beforehand and made way for one that a script makes: their going is nobody's statement.
create unlogged table dbquality_gate.replaced (extension_id oid not null);

create function dbquality_gate.write_dropped(tag text) returns void language plpgsql as $$
declare
  number bigint := nextval('dbquality_gate.sequence');
  mark int[] := dbquality_gate.mark();
  script int := mark[1];
  any_row boolean;
  any_older boolean;
begin
  if write_dropped.tag = 'DROP EXTENSION' and exists
  (
    select from pg_event_trigger_dropped_objects() d join dbquality_gate.replaced r on r.extension_id = d.objid
    where d.original and d.classid = 'pg_extension'::regclass
  )
  then
    return;
  end if;
  with dropped as
  (
    insert into dbquality_gate.dropped
    select number, d.ordinality, d.classid, d.objid, d.objsubid, d.original, d.object_type, d.schema_name, d.object_identity
    from pg_event_trigger_dropped_objects() with ordinality d
    -- What the server made for itself goes without a name that a script could have used: a table's row type, toast table
    -- and defaults, a foreign key's triggers, a view's rule.
    where not d.is_temporary
      and (d.original or (d.object_type not in ('type', 'toast table', 'default value') and d.schema_name is distinct from 'pg_toast'
        and d.object_identity !~ '^"(RI_ConstraintTrigger_[ac]_[0-9]+|_RETURN)" on '))
    returning class_id, object_id
  )
  select
    count(*) > 0, coalesce(bool_or(d.class_id in (2606, 2618, 2620, 3256) or (d.class_id = 1259 and dbquality_gate.is_older(d.object_id, script))), false)
  into any_row, any_older from dropped d;
  if any_row then perform dbquality_gate.fire(number, mark, write_dropped.tag); end if;
  if any_older then perform dbquality_gate.write_locks(number, script); end if;
end $$;

create function dbquality_gate.write_rewrite(tag text) returns void language plpgsql as $$
declare
  number bigint := nextval('dbquality_gate.sequence');
begin
  insert into dbquality_gate.rewrite
  select number, c.oid, pg_event_trigger_table_rewrite_reason()
  from pg_class c where c.oid = pg_event_trigger_table_rewrite_oid() and c.relpersistence <> 't';
  if found then perform dbquality_gate.fire(number, dbquality_gate.mark(), write_rewrite.tag); end if;
end $$;

-- The triggers' functions run as the administrator and with a search_path that no script can choose; what they call,
-- they call inside of that.
create function dbquality_gate.on_command() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if tg_tag in ('COMMENT', 'GRANT', 'REVOKE', 'SECURITY LABEL', 'ALTER DEFAULT PRIVILEGES') then return; end if;
  perform dbquality_gate.write_commands(tg_tag);
exception when others then
  perform dbquality_gate.write_gap(tg_tag || ': ' || sqlerrm);
end $$;

create function dbquality_gate.on_drop() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform dbquality_gate.write_dropped(tg_tag);
exception when others then
  perform dbquality_gate.write_gap(tg_tag || ': ' || sqlerrm);
end $$;

create function dbquality_gate.on_rewrite() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform dbquality_gate.write_rewrite(tg_tag);
exception when others then
  perform dbquality_gate.write_gap(tg_tag || ': ' || sqlerrm);
end $$;

-- Called by the runner in the transaction of a statement that fires no event: TRUNCATE, LOCK, what calls a function. A script may call it as
-- well: it takes no word of the caller for anything.
create function dbquality_gate.observe() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  number bigint;
  mark int[];
  seen bigint;
begin
  -- Nothing is lost in such a transaction, and nothing could be written down.
  if current_setting('transaction_read_only') = 'on' then return; end if;
  number := nextval('dbquality_gate.sequence');
  mark := dbquality_gate.mark();
  seen := dbquality_gate.write_locks(number, mark[1]) + dbquality_gate.write_storage(number, mark[1]);
  if seen > 0 then perform dbquality_gate.fire(number, mark, ''); end if;
exception when others then
  perform dbquality_gate.write_gap('observe: ' || sqlerrm);
end $$;

-- By the administrator, after the last script: what was lost since the last event, by a statement that nobody knows.
create function dbquality_gate.observe_rest() returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  number bigint := nextval('dbquality_gate.sequence');
begin
  if dbquality_gate.write_storage(number, null) > 0 then
    insert into dbquality_gate.firing values (number, pg_current_xact_id(), null, null, '', statement_timestamp(), '', '0');
  end if;
end $$;

-- Whoever pg_read_all_data or pg_write_all_data is granted to reads and writes every table; up to version 15 a script may grant
-- the first. Without a policy none of the rows is theirs. The administrator is above it.
do $$
declare
  name text;
begin
  for name in select c.oid::regclass::text from pg_class c where c.relnamespace = 'dbquality_gate'::regnamespace and c.relkind = 'r' loop
    execute format('alter table %s enable row level security', name);
  end loop;
end $$;

revoke execute on all functions in schema dbquality_gate from public;
grant execute on function dbquality_gate.observe() to public;

create event trigger dbquality_gate_command on ddl_command_end execute function dbquality_gate.on_command();
create event trigger dbquality_gate_drop on sql_drop execute function dbquality_gate.on_drop();
create event trigger dbquality_gate_rewrite on table_rewrite execute function dbquality_gate.on_rewrite();

-- Also where a superuser's script sets session_replication_role to replica.
alter event trigger dbquality_gate_command enable always;
alter event trigger dbquality_gate_drop enable always;
alter event trigger dbquality_gate_rewrite enable always;
