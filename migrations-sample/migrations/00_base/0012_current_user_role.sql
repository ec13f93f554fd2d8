-- The application says who works, beside for whom, in each transaction that a person has asked for:
--     set local app.user_id = '…';
-- A transaction without it is the organization's own work: a worker, a scheduler, a webhook.
create function current_user_id() returns uuid
language sql
stable
set search_path = pg_catalog
as $$
    select nullif(current_setting('app.user_id', true), '')::uuid;
$$;

comment on function current_user_id() is 'The user on whose behalf the current transaction works, or null.';

create function current_user_role() returns user_role
language sql
stable
set search_path = pg_catalog, public
as $$
    select role
    from users
    where organization_id = current_organization_id() and id = current_user_id() and is_active and deleted_at is null;
$$;

comment on function current_user_role() is 'The role of the current user in the current organization; null where the account is suspended, deleted or another''s.';
