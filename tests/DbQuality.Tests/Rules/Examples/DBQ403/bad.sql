-- The policy is there, and does nothing.
-- expect: table public.notes
--   Policy own_rows on table public.notes has no effect, as its row level security is off: every role that was granted the table reaches every row.
--   Enable it: alter table public.notes enable row level security;
create table notes (id uuid primary key, user_name text not null);
create policy own_rows on notes using (user_name = current_user);
