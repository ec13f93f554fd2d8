-- A name for people: the last part of the provider's full name. As a generated column it would be computed for every row while nobody
-- could read the table; a trigger does it for new rows from now on, and the next script fills the old ones.
set lock_timeout = '5s';
alter table repositories add column name text;
reset lock_timeout;

comment on column repositories.name is 'Name without its owner, the last part of full_name; see set_repository_name().';

create function set_repository_name() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    new.name := regexp_replace(new.full_name, '^.*/', '');
    return new;
end;
$$;

comment on function set_repository_name() is 'Trigger function: keeps a repository''s name the last part of its full name.';

set lock_timeout = '5s';
create trigger repositories_set_name
    before insert or update on repositories
    for each row execute function set_repository_name();
reset lock_timeout;
