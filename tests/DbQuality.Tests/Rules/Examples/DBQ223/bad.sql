-- standards:
--   rules:
--     null-string-default: { functions: [clock_timestamp] }
-- expect: column public.users.nick
--   The default of public.users.nick is the text NULL, a value like any other, which a search for null does not find. Drop
--   it: alter table public.users alter column nick drop default;
-- expect: column public.users.title
--   The default of public.users.title is the text NULL, a value like any other, which a search for null does not find. Drop
--   it: alter table public.users alter column title drop default;
-- expect: column public.users.seen_at
--   The default of public.users.seen_at calls clock_timestamp, which the standards do not allow there. Drop it: alter table
--   public.users alter column seen_at drop default;
create table users (
  id uuid primary key,
  nick text default 'NULL',
  title varchar(20) not null default 'null',
  seen_at timestamptz default clock_timestamp() + '1 day'
);
