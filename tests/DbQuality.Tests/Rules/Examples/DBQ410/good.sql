-- Revoked, granted to a role, with the caller's rights, or a trigger function.
-- standards:
--   database:
--     roles: [web_user]
create function secured() returns int language sql security definer as 'select 1';
revoke execute on function secured() from public;
grant execute on function secured() to web_user;
create function invoker() returns int language sql as 'select 1';
create function touch() returns trigger language plpgsql security definer as $$ begin return new; end $$;
