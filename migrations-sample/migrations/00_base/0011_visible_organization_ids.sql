-- What a view of a tenant's rows asks. The owner, whom row level security does not hold, sees every organization until it names one: a
-- person who looks at the database need not know the setting. The application sees the one that its transaction names, and none without:
-- the function reads with its caller's rights, so the policy of organizations says so.
create function visible_organization_ids() returns setof uuid
language sql
stable
rows 1
set search_path = pg_catalog, public
as $$
    select id
    from organizations
    where id = current_organization_id() or current_organization_id() is null;
$$;

comment on function visible_organization_ids() is
    'The organization of the transaction; where it names none, every organization for the owner and none for anybody else.';
