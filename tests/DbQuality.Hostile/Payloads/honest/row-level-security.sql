-- tries: nothing: policies, as they are meant
-- ways: check, fix
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, owner_name text not null default current_user);
alter table notes enable row level security;
alter table notes force row level security;
create index notes_owner_name_idx on notes (owner_name);
create policy notes_own on notes using (owner_name = (select current_user)) with check (owner_name = (select current_user));
insert into notes (id) values (1);
