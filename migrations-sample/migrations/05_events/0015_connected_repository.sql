create function connected_repository(tenant_id uuid, repository_full_name text) returns uuid
language sql
stable
set search_path = pg_catalog, public
as $$
    select id
    from repositories
    where organization_id = tenant_id and provider = 'github' and full_name = repository_full_name and deleted_at is null;
$$;

comment on function connected_repository(uuid, text) is 'The GitHub repository that an organization has connected under a name; null where it has not.';
