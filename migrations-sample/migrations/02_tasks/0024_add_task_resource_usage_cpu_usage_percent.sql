-- A column gets another name, and the application that still runs notices nothing: both are there, whichever is written fills the other,
-- until nobody uses the former any more (a later migration drops it and the trigger). First, for new rows.
set lock_timeout = '5s';
alter table task_resource_usage
    add column cpu_usage_percent numeric(7, 2),
    add constraint task_resource_usage_cpu_usage_percent_not_negative check (cpu_usage_percent >= 0) not valid;
reset lock_timeout;

comment on column task_resource_usage.cpu_usage_percent is
    'Processor time since the last measurement, in percent of one processor; more than 100 on several.';
comment on column task_resource_usage.cpu_percent is 'The former name of cpu_usage_percent, for applications that have not changed yet.';

create function set_cpu_usage_percent() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    if tg_op = 'UPDATE' and new.cpu_percent is distinct from old.cpu_percent
       and new.cpu_usage_percent is not distinct from old.cpu_usage_percent then
        new.cpu_usage_percent := new.cpu_percent;
    end if;
    new.cpu_usage_percent := coalesce(new.cpu_usage_percent, new.cpu_percent);
    new.cpu_percent := new.cpu_usage_percent;
    return new;
end;
$$;

comment on function set_cpu_usage_percent() is 'Trigger function: gives cpu_usage_percent and its former name, cpu_percent, the same value.';

set lock_timeout = '5s';
create trigger task_resource_usage_set_cpu_usage_percent
    before insert or update on task_resource_usage
    for each row execute function set_cpu_usage_percent();
reset lock_timeout;
