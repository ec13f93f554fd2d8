-- The application says for whom it works once in each transaction:
--     set local app.organization_id = '…';
-- Without it the function returns null, and row level security shows nothing.
create function current_organization_id() returns uuid
language sql
stable
set search_path = pg_catalog
as $$
    select nullif(current_setting('app.organization_id', true), '')::uuid;
$$;

comment on function current_organization_id() is 'The organization on whose behalf the current transaction works, or null.';
