-- Row level security on, and no policy lets anything through.
select id from tables t where relrowsecurity and not exists (select from pg_policy where polrelid = t.oid and polpermissive);
