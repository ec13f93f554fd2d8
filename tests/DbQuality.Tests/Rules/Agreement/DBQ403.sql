-- Policies that nothing applies; a partition's too.
select r.id from relations r where r.relkind in ('r', 'p', 'f') and not r.relrowsecurity and exists (select from pg_policy where polrelid = r.oid);
