create function current_organization_id() returns uuid language sql stable as 'select null::uuid';

create table projects (id uuid primary key, organization_id uuid not null);
create policy projects_tenant on projects
    using (organization_id = (select current_organization_id()))
    with check (organization_id = (select current_organization_id()));
create policy projects_new on projects for insert
    with check (organization_id = (select current_organization_id()));

-- No tenant's table: everybody may read it.
create table event_types (id uuid primary key);
create policy event_types_read on event_types for select using (true);
