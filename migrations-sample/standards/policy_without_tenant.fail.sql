-- expect: policy public.projects.projects_public
-- expect: policy public.projects.projects_write
create function current_organization_id() returns uuid language sql stable as 'select null::uuid';

create table projects (id uuid primary key, organization_id uuid not null, is_public boolean not null);
create policy projects_public on projects for select using (is_public);
create policy projects_write on projects
    using (organization_id = (select current_organization_id()))
    with check (true);
