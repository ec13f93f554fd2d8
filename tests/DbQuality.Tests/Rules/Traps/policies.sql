-- Policies with sub-selects: once per statement where wrapped, once per row where not; an always true read is no write.
-- expect: DBQ405 policy vault.vault_papers.members, line 11
-- expect: DBQ406 table vault.vault_papers, line 8
-- expect: DBQ407 policy vault.vault_papers.bare, line 10
-- expect: DBQ408 table vault.vault_papers, line 4
create schema vault;
create function vault.vault_current_tenant() returns bigint language sql stable set search_path = '' as $$ select nullif(current_setting('app.tenant', true), '')::bigint $$;
create table vault.vault_members (id bigint generated always as identity primary key, tenant bigint not null, owner name not null);
create table vault.vault_papers (id bigint generated always as identity primary key, tenant bigint not null, owner name not null, is_open boolean not null);
alter table vault.vault_members enable row level security; alter table vault.vault_members force row level security;
alter table vault.vault_papers enable row level security; alter table vault.vault_papers force row level security;
create policy own on vault.vault_members using (owner = current_user);
create policy own on vault.vault_papers using (owner = current_user);
create policy wrapped on vault.vault_papers as restrictive using (tenant = (select vault.vault_current_tenant()));
create policy bare on vault.vault_papers as restrictive for select using (tenant = vault.vault_current_tenant());
create policy members on vault.vault_papers for update using (exists (select from vault.vault_members m where m.tenant = vault_papers.tenant and m.owner = current_user)) with check (true);
create policy readers on vault.vault_papers for select to shop_app using (true);
