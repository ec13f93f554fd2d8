-- A call, not a column's or a type's name; other texts that begin alike; an exception.
-- standards:
--   rules:
--     null-string-default: { functions: [now, numeric], exceptions: [public.users.made] }
-- expect: column public.users.seen
--   The default of public.users.seen calls now, which the standards do not allow there. Drop it: alter table public.users alter column seen drop default;
create table users (
  id uuid primary key,
  made timestamptz default now(),
  seen timestamptz default now(),
  word text default 'now',
  total numeric default (1 + 2)::numeric,
  note text default 'nullx'
);
