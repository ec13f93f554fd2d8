select distinct r.id from relations r, aclexplode(r.relacl) as granted where granted.grantee = 0
union all
select distinct r.id || '.' || a.attname from relations r join pg_attribute a on a.attrelid = r.oid, aclexplode(a.attacl) as granted where granted.grantee = 0
union all
select distinct s.name || '.' || c.relname from pg_class c join schemas s on s.oid = c.relnamespace, aclexplode(c.relacl) as granted
where c.relkind = 'S' and granted.grantee = 0 and not exists (select from members where classid = 'pg_class'::regclass and objid = c.oid);
