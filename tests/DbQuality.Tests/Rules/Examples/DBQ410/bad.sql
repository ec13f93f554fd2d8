-- Everybody may execute a new function.
-- expect: function public.close_account(account uuid)
--   Function public.close_account(account uuid) runs with its owner's rights, and everybody may execute it.
--   Revoke that, and grant it to the roles that need it: revoke execute on function public.close_account(account uuid) from public;
create table accounts (id uuid primary key, is_closed boolean not null default false);
create function close_account(account uuid) returns void language sql security definer set search_path = public, pg_temp
  as $$ update accounts set is_closed = true where id = account $$;
-- rest:
comment on table public.accounts is 'Made up for the example.';
comment on function public.close_account(account uuid) is 'Made up for the example.';
grant execute on function close_account(uuid) to pg_monitor;
