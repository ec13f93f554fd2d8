-- Run by the administrator when the rows are there, and the sessions of the role have ended.
do $end$
declare
  lent_schemas constant oid[] := array(select n.oid from pg_namespace n, aclexplode(n.nspacl) a where a.grantee = '{role}'::regrole);
  lent_relations constant oid[] := array(select c.oid from pg_class c, aclexplode(c.relacl) a where a.grantee = '{role}'::regrole);
begin
  -- What functions of the scripts made meanwhile goes with it.
  drop owned by {role} cascade;
  -- A right that was granted and revoked leaves the default written out, as if somebody had cared.
  update pg_namespace n set nspacl = null where n.oid = any (lent_schemas) and n.nspacl = acldefault('n', n.nspowner);
  update pg_class c set relacl = null
  where c.oid = any (lent_relations) and c.relacl = acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner);
  drop role {role};
end
$end$;
