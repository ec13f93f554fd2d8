-- What belongs to the whole server and must be the same after a run: key and value. The password of a role that the tool was given may be
-- stored anew: whether it still lets in is tried.
select 'database ' || d.datname, concat_ws(', ', r.rolname, d.datallowconn, d.datistemplate, d.datconnlimit, coalesce(d.datacl, acldefault('d', d.datdba)), shobj_description(d.oid, 'pg_database'))
from pg_database d join pg_roles r on r.oid = d.datdba
union all
select 'role ' || a.rolname, concat_ws(', ', a.rolsuper, a.rolinherit, a.rolcreaterole, a.rolcreatedb, a.rolcanlogin, a.rolreplication, a.rolbypassrls, a.rolconnlimit, case when a.rolname not like 'hostile%' then md5(a.rolpassword) end, a.rolvaliduntil, shobj_description(a.oid, 'pg_authid'))
from pg_authid a
union all
select 'membership of ' || m.member::regrole || ' in ' || m.roleid::regrole || ' by ' || m.grantor::regrole, m.admin_option::text
from pg_auth_members m
union all
select 'setting for ' || coalesce(d.datname, 'every database') || ' and ' || coalesce(r.rolname, 'every role'), s.setconfig::text
from pg_db_role_setting s left join pg_database d on d.oid = s.setdatabase left join pg_roles r on r.oid = s.setrole
union all
select 'prepared transaction ' || p.gid, p.database || ' ' || p.owner from pg_prepared_xacts p
union all
select 'tablespace ' || t.spcname, pg_get_userbyid(t.spcowner) || coalesce(t.spcacl, acldefault('t', t.spcowner))::text from pg_tablespace t
union all
select 'file ' || name, md5(pg_read_file(name)) from unnest(array['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf']) as name
union all
select 'subscriptions', count(*)::text from pg_subscription
union all
select 'replication slots', count(*)::text from pg_replication_slots
union all
select 'sessions of the run', count(*)::text from pg_stat_activity where datname like 'dbquality%'
