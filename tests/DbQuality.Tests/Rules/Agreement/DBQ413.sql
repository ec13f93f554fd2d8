-- PUBLIC has it in public by itself until PostgreSQL 14.
select s.name from schemas s, aclexplode(s.nspacl) as granted
where granted.grantee = 0 and granted.privilege_type = 'CREATE' and (s.name <> 'public' or current_setting('server_version_num')::int >= 150000);
