-- In sub-selects, with the row's own values, immutable, volatile, or no function at all.
create function tenant_id() returns int language sql stable as $$ select current_setting('app.tenant')::int $$;
create function may_read(note uuid) returns boolean language sql stable as $$ select note is not null $$;
create function fixed() returns int language sql immutable as 'select 1';
create function counted() returns int language sql volatile as 'select 1';
create function overloaded() returns int language sql stable as 'select 1';
create function overloaded(x int) returns int language sql immutable as 'select x';
create table members (note_id uuid, tenant int);
create table notes (id uuid primary key, tenant int not null, user_name text not null);
create policy wrapped on notes for select using (tenant = (select tenant_id()));
create policy wrapped_setting on notes for select using (user_name = (select current_setting('app.user')));
create policy per_row on notes for select using (may_read(id));
create policy per_row_setting on notes for select using (current_setting('app.' || user_name) = 'x');
create policy others on notes for select using (tenant in (fixed(), counted(), overloaded()) and user_name = current_user);
create policy member on notes for select using (exists (select from members m where m.note_id = notes.id and m.tenant = tenant_id()));
