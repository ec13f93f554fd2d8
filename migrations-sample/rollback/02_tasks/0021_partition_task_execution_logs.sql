-- The first partition becomes the table again and takes the rows of the others. Rows from 2027 on break its bound: then the whole
-- statement fails and nothing is lost. Drop the constraint task_execution_logs_before_2027 first, if it is that late already.
set lock_timeout = '5s';
do $$
begin
    alter table task_execution_logs detach partition task_execution_logs_before_2027;
    insert into task_execution_logs_before_2027 (
        id, organization_id, task_id, attempt_number, level, message, details, logged_at, created_at, updated_at)
    select id, organization_id, task_id, attempt_number, level, message, details, logged_at, created_at, updated_at
    from task_execution_logs;
    drop table task_execution_logs;

    alter table task_execution_logs_before_2027 rename to task_execution_logs;
    alter index idx_task_execution_logs_before_2027_task_id_logged_at
        rename to idx_task_execution_logs_organization_id_task_id_logged_at;
    alter table task_execution_logs
        drop constraint task_execution_logs_before_2027_pkey,
        add constraint task_execution_logs_pkey primary key (id);
    create unique index idx_task_execution_logs_id_logged_at on task_execution_logs (id, logged_at);

    create trigger task_execution_logs_set_updated_at
        before update on task_execution_logs
        for each row execute function set_updated_at();
    create policy task_execution_logs_tenant on task_execution_logs
        using (organization_id = (select current_organization_id()))
        with check (organization_id = (select current_organization_id()));
    grant select, insert on task_execution_logs to app_user;
end;
$$;
reset lock_timeout;

comment on table task_execution_logs is 'What tasks report while they run.';
