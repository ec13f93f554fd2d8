-- Whoever may call it decides which table "accounts" is.
-- expect: function public.close_account(account uuid)
--   Function public.close_account(account uuid) runs with its owner's rights along its caller's search_path, so a caller can make it use objects of its own.
--   Fix the path, with every schema that the body needs: alter function public.close_account(account uuid) set search_path = public, pg_temp;
create table accounts (id uuid primary key, is_closed boolean not null default false);
create function close_account(account uuid) returns void language sql security definer
  as $$ update accounts set is_closed = true where id = account $$;
-- rest:
comment on table public.accounts is 'Made up for the example.';
comment on function public.close_account(account uuid) is 'Made up for the example.';
revoke execute on function close_account(uuid) from public;
grant execute on function close_account(uuid) to pg_monitor;
