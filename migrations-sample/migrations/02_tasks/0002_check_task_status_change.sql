-- pending → running → succeeded, failed or cancelled. A failed attempt goes back to pending while attempts are left; a failed
-- task may be put back by hand; what succeeded or was cancelled is history.
create function check_task_status_change() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    if (old.status, new.status) in (
        ('pending', 'running'), ('pending', 'cancelled'),
        ('running', 'succeeded'), ('running', 'failed'), ('running', 'cancelled'), ('running', 'pending'),
        ('failed', 'pending'), ('failed', 'cancelled'))
    then
        return new;
    end if;
    raise exception 'A task cannot go from % to %.', old.status, new.status
        using errcode = 'check_violation',
              hint = 'pending, running, succeeded, failed, cancelled: see check_task_status_change().';
end;
$$;

comment on function check_task_status_change() is 'Trigger function: refuses a step that a task''s life does not have.';
