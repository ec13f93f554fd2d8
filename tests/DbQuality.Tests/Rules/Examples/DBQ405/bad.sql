-- Anybody writes anything.
-- expect: policy public.notes.add_notes
--   Policy add_notes lets every role insert any row of public.notes, as its WITH CHECK expression is always true. State there which rows are meant.
-- expect: policy public.notes.everything
--   Policy everything lets every role write any row of public.notes, as its USING expression is always true. State there which rows are meant.
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy add_notes on notes for insert with check (true);
create policy everything on notes using (true);
