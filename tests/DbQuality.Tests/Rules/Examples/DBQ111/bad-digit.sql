-- A digit at the beginning, for which no letter is known.
-- expect: column public.users.2fa_code
--   Column public.users."2fa_code" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public.users rename column "2fa_code" to _2fa_code;
-- left: DBQ111 column public.users.2fa_code
--   The name _2fa_code would not be in snake_case: mend that first, or choose another name.
create table users (id uuid primary key, "2fa_code" text);
-- rest:
comment on table public.users is 'Made up for the example.';
create table public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
