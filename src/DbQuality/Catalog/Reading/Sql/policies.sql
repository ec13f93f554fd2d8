select
  p.oid,
  p.polrelid,
  p.polname,
  p.polcmd::int4,
  p.polpermissive,
  p.polroles,
  pg_get_expr(p.polqual, p.polrelid) as polqual,
  pg_get_expr(p.polwithcheck, p.polrelid) as polwithcheck
from pg_policy p
