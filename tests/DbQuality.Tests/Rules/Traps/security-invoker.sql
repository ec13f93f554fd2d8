-- A view runs as its owner, past row level security, unless it says otherwise.
-- postgres: 15
-- expect: DBQ412 view vault.vault_note_bodies, line 7
create schema vault;
create table vault.vault_notes (id bigint generated always as identity primary key, owner name not null default current_user, body text);
alter table vault.vault_notes enable row level security;
alter table vault.vault_notes force row level security;
create policy own on vault.vault_notes using (owner = current_user);
create index vault_notes_owner_idx on vault.vault_notes (owner);
create view vault.vault_note_bodies as select body from vault.vault_notes;
create view vault.vault_note_owners with (security_invoker = true) as select owner from vault.vault_notes;
create view vault.vault_owner_names with (security_invoker) as select owner from vault.vault_note_owners;
grant select on all tables in schema vault to shop_app;
