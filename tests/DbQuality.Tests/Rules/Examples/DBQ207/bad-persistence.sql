-- An unlogged table may refer to an unlogged one, a logged table may not.
-- expect: column public.calls.user_id
--   Column public.calls.user_id names public.users and no foreign key holds it to that: rows may refer to nothing. Add one: alter table public.calls add constraint calls_user_id_fkey foreign key (user_id) references public.users (id) not valid; alter table public.calls validate constraint calls_user_id_fkey;
create unlogged table users (id uuid primary key);
create unlogged table calls (id uuid primary key, user_id uuid);
create table notes (id uuid primary key, user_id uuid);
