-- All roles, because any may own something; which of them the model lists is the reader's decision.
select
  r.oid,
  r.rolname,
  r.rolcanlogin,
  r.rolsuper,
  r.rolbypassrls,
  r.rolcreaterole,
  r.rolcreatedb,
  r.rolinherit,
  array(select m.roleid from pg_auth_members m where m.member = r.oid order by m.roleid) as memberof
from pg_roles r
