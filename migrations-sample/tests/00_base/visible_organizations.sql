-- The owner sees every organization until the transaction names one; the application sees that one, and none without it.
-- breaks: select pg_temp.change('visible_organization_ids()', 'or current_organization_id() is null', '')
-- breaks: select pg_temp.change('visible_organization_ids()', 'id = current_organization_id()', 'true')
-- breaks: alter table organizations disable row level security
create function pg_temp.visible() returns text
language sql
as $$
    select coalesce(string_agg(slug, ' ' order by slug), 'none') from organizations where id in (select visible_organization_ids());
$$;
select pg_temp.is_equal(pg_temp.visible(), 'organization-a organization-b', 'seen by the owner');
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
select pg_temp.is_equal(pg_temp.visible(), 'organization-a', 'seen by the owner who names one');
set local role app_user;
select pg_temp.is_equal(pg_temp.visible(), 'organization-a', 'seen by the application');
set local app.organization_id = '';
select pg_temp.is_equal(pg_temp.visible(), 'none', 'seen by the application without one');
