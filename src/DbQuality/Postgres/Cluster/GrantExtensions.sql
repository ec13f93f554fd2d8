-- Lets the scripts' role make the extensions that the standards list by itself, in whatever form a script says it. Run once by the administrator
-- in the scratch database, after the observer was installed and the listed extensions were made.
--
-- A statement that names a listed extension which is not there runs as the administrator, from its first event to its last: the role changes inside of
-- the statement, and inside of its transaction. As with an extension that PostgreSQL trusts, its own script is all that runs meanwhile, and its objects
-- become the administrator's. In no other moment, and in no other session, is anybody a member of the administrator.
--
-- What does not switch the search_path names everything with its schema, operators and types as well: a script chooses what else it would mean, and it
-- runs as the administrator too.
-- No backslash stands in here, as in the observer.

-- What follows is no script's.
alter event trigger dbquality_gate_command disable;
alter event trigger dbquality_gate_drop disable;
alter event trigger dbquality_gate_rewrite disable;

-- The extensions that the server has. Nothing is ever changed or taken out: the observer looks for that.
create unlogged table dbquality_gate.extension
(
  name name primary key,
  -- Listed, or required by one that is.
  is_listed boolean not null,
  -- Listed itself.
  is_named boolean not null,
  -- What only a superuser may make: PostgreSQL does not trust it.
  needs_grant boolean not null,
  -- May be made along with a listed one.
  is_allowed boolean not null,
  -- What was made of it beforehand, for scripts that make none.
  made oid
);

insert into dbquality_gate.extension
with recursive version as
(
  select v.name, pg_catalog.bool_or(v.superuser) as superuser, pg_catalog.bool_and(v.trusted) as trusted
  from pg_catalog.pg_available_extension_versions v group by v.name
),
listed(name) as
(
  select l.name from pg_catalog.unnest({listed}::name[]) l(name)
  union
  select r.name
  from listed l
  join pg_catalog.pg_available_extension_versions v on v.name = l.name
  cross join lateral pg_catalog.unnest(v.requires) r(name)
)
select
  v.name, l.name is not null, v.name = any ({listed}::name[]), v.superuser and not v.trusted,
  -- One that anybody may make is its maker's, and in a statement of its own.
  v.superuser and (v.trusted or l.name is not null),
  case when l.name is not null and v.name <> all ({provided}::name[]) then e.oid end
from version v
left join listed l on l.name = v.name
left join pg_catalog.pg_extension e on e.extname = v.name;

alter table dbquality_gate.extension enable row level security;

-- An extension that was made beforehand makes way for the one that a script is about to make, with what was made beforehand and requires it,
-- unless something of a script's hangs on it.
create function dbquality_gate.make_way(extension oid) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  names text;
begin
  with recursive going(id) as
  (
    select make_way.extension
    union
    select d.objid from going g join pg_depend d on d.refclassid = 'pg_extension'::regclass and d.refobjid = g.id and d.classid = 'pg_extension'::regclass
    join dbquality_gate.extension x on x.made = d.objid
  ),
  written as (insert into dbquality_gate.replaced select g.id from going g returning extension_id)
  select string_agg(quote_ident(e.extname), ', ') into names from written w join pg_extension e on e.oid = w.extension_id;
  execute 'drop extension ' || names;
exception when dependent_objects_still_exist then
  null;
end $$;

-- With CASCADE what the extension requires is made where it is made.
create function dbquality_gate.make_way_for_requirements(extension name) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  required oid;
begin
  if exists (select from pg_extension e where e.extname = make_way_for_requirements.extension) then return; end if;
  for required in
    select distinct e.oid
    from pg_available_extension_versions v
    join dbquality_gate.extension x on x.name = any (v.requires)
    join pg_extension e on e.oid = x.made
    where v.name = make_way_for_requirements.extension and not x.is_named
  loop
    perform dbquality_gate.make_way(required);
  end loop;
end $$;

-- Makes the session's role a member of the administrator, for this statement alone, where it has to do with a listed extension.
create function dbquality_gate.on_extension_start() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  query text := lower(current_query());
  extension record;
  is_wanted boolean := false;
begin
  -- The administrator's own statements, and those of an extension's script. PostgreSQL asks for the privilege too, for an extension that it trusts.
  if current_user in (session_user, current_setting('role')) or not has_database_privilege(session_user, current_database(), 'CREATE') then return; end if;
  for extension in
    select x.name, x.made, x.needs_grant, e.oid as present
    from dbquality_gate.extension x left join pg_extension e on e.extname = x.name
    -- A text may be anything, also a name that a block puts together: what really was made is looked at, when it is.
    where x.is_listed and strpos(query, lower(x.name)) > 0
  loop
    if tg_tag = 'ALTER EXTENSION' then
      is_wanted := is_wanted or (extension.present is not null and query ~ 'set[[:space:]]+schema');
    else
      if extension.present = extension.made then perform dbquality_gate.make_way(extension.made); end if;
      if strpos(query, 'cascade') > 0 then perform dbquality_gate.make_way_for_requirements(extension.name); end if;
      is_wanted := is_wanted or (extension.needs_grant and not exists (select from pg_extension e where e.extname = extension.name));
    end if;
  end loop;
  if not is_wanted then return; end if;
  perform set_config('dbquality_gate.members', dbquality_gate.members(), false);
  execute format('grant %I to %I', current_user, session_user);
end $$;

-- Everything that is an extension's, as one text.
create function dbquality_gate.members() returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select coalesce(md5(string_agg(concat_ws(',', d.classid, d.objid, d.refobjid), ' ' order by d.classid, d.objid, d.refobjid)), '')
  from pg_depend d where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
$$;

-- Becomes the administrator, where the session's role has just been made a member. Without a search_path of its own, which would end the change with
-- the function.
create function dbquality_gate.on_extension_granted() returns event_trigger language plpgsql as $$
begin
  if {administrator} operator(pg_catalog.=) any (array[session_user, current_user]) or not pg_catalog.pg_has_role(session_user, {administrator}, 'MEMBER') then return; end if;
  perform pg_catalog.set_config('dbquality_gate.role', pg_catalog.current_setting('role'), true);
  perform pg_catalog.set_config('role', {administrator}, true);
exception when others then
  null; -- In a function of somebody else's rights no role can be set: PostgreSQL then says what it says without this.
end $$;

-- An extension in the making is the administrator's. Before the first statement of its script, and once more when it is done.
create function dbquality_gate.refuse_unlisted() returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  unlisted name;
begin
  select e.extname into unlisted
  from pg_extension e left join dbquality_gate.extension x on x.name = e.extname
  where e.extowner = (select r.oid from pg_roles r where r.rolname = {administrator}) and x.is_allowed is distinct from true;
  if not found then return; end if;
  raise insufficient_privilege using message = format('permission denied to create extension "%s"', unlisted),
    hint = 'It was made in one statement with an extension of the standards. Make it in a statement of its own.';
end $$;

create function dbquality_gate.on_start() returns event_trigger language plpgsql as $$
begin
  if current_user operator(pg_catalog.=) {administrator} and session_user operator(pg_catalog.<>) {administrator} then
    perform dbquality_gate.refuse_unlisted();
  end if;
end $$;

-- What the statement made is handed over as far as PostgreSQL hands over what it trusts; its last act as administrator.
create function dbquality_gate.hand_over(owner name, tag text) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  made record;
begin
  -- First, because a member of the administrator may do what is asked for below.
  execute format('revoke %I from %I', current_user, session_user);
  perform dbquality_gate.refuse_unlisted();
  if tag = 'ALTER EXTENSION' and dbquality_gate.members() <> current_setting('dbquality_gate.members') then
    raise insufficient_privilege using message = 'permission denied to change the members of an extension in one statement with SET SCHEMA';
  end if;
  for made in
    select c.object_identity, c.object_type, e.extname, e.extowner, e.extnamespace, x.is_listed
    from pg_event_trigger_ddl_commands() c
    left join pg_extension e on c.classid = 'pg_extension'::regclass and e.oid = c.objid
    left join dbquality_gate.extension x on x.name = e.extname
    where not c.in_extension
  loop
    if tag = 'ALTER EXTENSION' and (not pg_has_role(owner, made.extowner, 'USAGE') or made.is_listed is distinct from true) then
      raise insufficient_privilege using message = format('must be owner of extension %s', made.extname);
    elsif tag = 'ALTER EXTENSION' and not has_schema_privilege(owner, made.extnamespace, 'CREATE') then
      raise insufficient_privilege using message = format('permission denied for schema %s', made.extnamespace::regnamespace);
    elsif made.object_type = 'schema' then
      -- One that the extension says of itself that it is made in.
      execute format('alter schema %s owner to %I', made.object_identity, owner);
    end if;
  end loop;
  for made in
    select w.fdwname from pg_foreign_data_wrapper w
    join pg_depend d on d.classid = 'pg_foreign_data_wrapper'::regclass and d.objid = w.oid and d.deptype = 'e' and d.refclassid = 'pg_extension'::regclass
    join pg_extension e on e.oid = d.refobjid
    where e.extowner = (select r.oid from pg_roles r where r.rolname = current_user)
  loop
    execute format('grant usage on foreign data wrapper %I to %I with grant option', made.fdwname, owner);
  end loop;
  -- There is no ALTER EXTENSION … OWNER TO.
  update pg_extension set extowner = (select r.oid from pg_roles r where r.rolname = hand_over.owner)
  where extowner = (select r.oid from pg_roles r where r.rolname = current_user);
end $$;

create function dbquality_gate.on_extension_made() returns event_trigger language plpgsql as $$
declare
  former pg_catalog.text;
begin
  if current_user operator(pg_catalog.<>) {administrator} or session_user operator(pg_catalog.=) {administrator} then return; end if;
  -- A statement of an extension's own script.
  if exists (select from pg_catalog.pg_event_trigger_ddl_commands() c where c.in_extension) then return; end if;
  former := pg_catalog.current_setting('dbquality_gate.role');
  perform dbquality_gate.hand_over(case when former operator(pg_catalog.=) 'none' then session_user else former::pg_catalog.name end, tg_tag);
  perform pg_catalog.set_config('role', former, true);
end $$;

-- Where the role could not be set.
create function dbquality_gate.on_extension_end() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if current_user not in (session_user, current_setting('role')) and exists
  (
    select from pg_auth_members m join pg_roles a on a.oid = m.roleid join pg_roles s on s.oid = m.member
    where a.rolname = current_user and s.rolname = session_user
  )
  then
    execute format('revoke %I from %I', current_user, session_user);
  end if;
end $$;

revoke execute on all functions in schema dbquality_gate from public;
grant execute on function dbquality_gate.observe() to public;

-- In the order of their names.
create event trigger dbquality_gate_extension_1 on ddl_command_start when tag in ('CREATE EXTENSION', 'ALTER EXTENSION') execute function dbquality_gate.on_extension_start();
create event trigger dbquality_gate_extension_2 on ddl_command_start when tag in ('CREATE EXTENSION', 'ALTER EXTENSION') execute function dbquality_gate.on_extension_granted();
create event trigger dbquality_gate_extension_3 on ddl_command_start execute function dbquality_gate.on_start();
create event trigger dbquality_gate_extension_4 on ddl_command_end when tag in ('CREATE EXTENSION', 'ALTER EXTENSION') execute function dbquality_gate.on_extension_made();
create event trigger dbquality_gate_extension_5 on ddl_command_end when tag in ('CREATE EXTENSION', 'ALTER EXTENSION') execute function dbquality_gate.on_extension_end();

alter event trigger dbquality_gate_command enable always;
alter event trigger dbquality_gate_drop enable always;
alter event trigger dbquality_gate_rewrite enable always;
alter event trigger dbquality_gate_extension_1 enable always;
alter event trigger dbquality_gate_extension_2 enable always;
alter event trigger dbquality_gate_extension_3 enable always;
alter event trigger dbquality_gate_extension_4 enable always;
alter event trigger dbquality_gate_extension_5 enable always;
