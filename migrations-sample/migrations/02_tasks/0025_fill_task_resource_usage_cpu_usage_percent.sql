-- Second, the old rows, some at a time: each batch is a transaction of its own, so that locks are short and vacuum keeps up.
do $$
begin
    loop
        update task_resource_usage usage
        set cpu_usage_percent = usage.cpu_percent
        from (
            select id, measured_at
            from task_resource_usage
            where cpu_usage_percent is null
            limit 10000
        ) as batch
        where usage.id = batch.id and usage.measured_at = batch.measured_at;
        exit when not found;
        commit;
    end loop;
end;
$$;

set lock_timeout = '5s';
alter table task_resource_usage
    add constraint task_resource_usage_cpu_usage_percent_not_null check (cpu_usage_percent is not null) not valid;
reset lock_timeout;
