-- Constants in disguise; a check that undoes a good USING; a partition's own policy; a policy for one role.
-- standards:
--   database:
--     roles: [editor]
-- expect: policy public.notes.equal
-- expect: policy public.notes.sub_select
--   Policy sub_select lets every role delete any row of public.notes, as its USING expression is always true. State there which rows are meant.
-- expect: policy public.notes.take_over
--   Policy take_over lets every role update any row of public.notes, as its WITH CHECK expression is always true. State there which rows are meant.
-- expect: policy public.notes.Editors
--   Policy "Editors" lets editor write any row of public.notes, as its USING expression is always true. State there which rows are meant.
-- expect: policy public.events_2026.all_of_it
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy equal on notes for insert with check ((1 = 1));
create policy sub_select on notes for delete using ((select true));
create policy take_over on notes for update using (user_name = current_user) with check (true);
create policy "Editors" on notes to editor using (true);
create table events (id uuid not null, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create policy all_of_it on events_2026 using (true);
