-- planning → active → on hold, completed or archived. Work that is on hold may go on; completed work may only be archived.
create function check_project_status_change() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    if (old.status, new.status) in (
        ('planning', 'active'), ('planning', 'archived'),
        ('active', 'on_hold'), ('active', 'completed'), ('active', 'archived'),
        ('on_hold', 'active'), ('on_hold', 'archived'),
        ('completed', 'archived'))
    then
        return new;
    end if;
    raise exception 'A project cannot go from % to %.', old.status, new.status
        using errcode = 'check_violation',
              hint = 'planning, active, on_hold, completed, archived: see check_project_status_change().';
end;
$$;

comment on function check_project_status_change() is 'Trigger function: refuses a step that a project''s life does not have.';
