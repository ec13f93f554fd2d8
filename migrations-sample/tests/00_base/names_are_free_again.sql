-- A slug and an address are unique among what lives, in any letter case for the address, and free again after a deletion.
-- breaks: drop index idx_organizations_slug
-- breaks: drop index idx_users_organization_id_email
-- breaks: drop index idx_organizations_slug; create unique index on organizations (slug)
-- breaks: drop index idx_users_organization_id_email; create unique index on users (organization_id, lower(email))
-- breaks: drop index idx_users_organization_id_email; create unique index on users (lower(email))
-- breaks: drop index idx_users_organization_id_email; create unique index on users (organization_id, email)
select pg_temp.is_refused($$insert into organizations (name, slug) values ('Other', 'organization-a')$$, '23505', 'a slug twice');
select pg_temp.is_refused(
    $$insert into users (organization_id, email, display_name) values (pg_temp.key('a0'), 'OWNER@a.example', 'Other')$$,
    '23505', 'an address twice');

do $$
begin
    insert into users (organization_id, email, display_name) values (pg_temp.key('b0'), 'owner@a.example', 'Of another tenant');
    update users set deleted_at = now() where id = pg_temp.key('a1');
    insert into users (organization_id, email, display_name) values (pg_temp.key('a0'), 'owner@a.example', 'Again');
    update organizations set deleted_at = now() where id = pg_temp.key('a0');
    insert into organizations (name, slug) values ('Again', 'organization-a');
exception when unique_violation then
    perform pg_temp.is_true(false, 'names of deleted rows and of other tenants are free: ' || sqlerrm);
end;
$$;
