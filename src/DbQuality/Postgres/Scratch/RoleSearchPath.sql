-- The search path that is set for a role, $1, itself; what is set for its database alone holds for every role.
select pg_catalog.substr(v.setting, 13)
from pg_catalog.pg_db_role_setting s
join pg_catalog.pg_roles r on r.oid = s.setrole
cross join pg_catalog.unnest(s.setconfig) v (setting)
where r.rolname = $1
  and v.setting like 'search\_path=%'
  and s.setdatabase in (0, (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))
order by s.setdatabase desc
limit 1
