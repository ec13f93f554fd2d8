-- A dependency that closes a cycle is refused, at any depth and within one statement too.
-- breaks: drop trigger task_dependencies_refuse_cycle on task_dependencies
-- breaks: select pg_temp.change('refuse_dependency_cycle()', 'from needed
--                 join task_dependencies d on', 'from needed
--                 join task_dependencies d on false and')
-- breaks: drop trigger task_dependencies_refuse_cycle on task_dependencies;
--     create trigger task_dependencies_refuse_cycle after insert on task_dependencies for each row execute function refuse_dependency_cycle()
-- breaks: alter table task_dependencies drop constraint task_dependencies_not_itself; drop trigger task_dependencies_refuse_cycle on task_dependencies
-- breaks: alter table task_dependencies drop constraint task_dependencies_task_id_depends_on_id_key
insert into tasks (id, organization_id, title)
select pg_temp.key('ac' || lpad(n::text, 4, '0')), pg_temp.key('a0'), 'Link ' || n from generate_series(1, 200) as n;

-- Each link waits for the next.
insert into task_dependencies (organization_id, task_id, depends_on_id)
select pg_temp.key('a0'), pg_temp.key('ac' || lpad(n::text, 4, '0')), pg_temp.key('ac' || lpad((n + 1)::text, 4, '0'))
from generate_series(1, 199) as n;

create function pg_temp.depend(task text, needed text) returns text
language sql
as $$
    select format('insert into task_dependencies (organization_id, task_id, depends_on_id) values (%L, %L, %L)',
                  pg_temp.key('a0'), pg_temp.key(task), pg_temp.key(needed));
$$;

select pg_temp.is_refused(pg_temp.depend('ac0001', 'ac0001'), '23514', 'a task that waits for itself');
select pg_temp.is_refused(pg_temp.depend('ac0002', 'ac0001'), '23514', 'two tasks that wait for each other');
select pg_temp.is_refused(pg_temp.depend('ac0003', 'ac0001'), '23514', 'a cycle of three');
select pg_temp.is_refused(pg_temp.depend('ac0200', 'ac0001'), '23514', 'a cycle of two hundred');
select pg_temp.is_refused(
    $$insert into task_dependencies (organization_id, task_id, depends_on_id) values
          (pg_temp.key('a0'), pg_temp.key('a21'), pg_temp.key('a22')), (pg_temp.key('a0'), pg_temp.key('a22'), pg_temp.key('a21'))$$,
    '23514', 'a cycle in one statement');
select pg_temp.is_refused(
    $$update task_dependencies set depends_on_id = pg_temp.key('ac0001') where task_id = pg_temp.key('ac0100')$$,
    '23514', 'a cycle by an update');
select pg_temp.is_refused(pg_temp.depend('ac0001', 'ac0002'), '23505', 'a dependency twice');

-- Two ways to the same task are no cycle.
do $$
begin
    execute pg_temp.depend('ac0001', 'ac0150');
exception when check_violation then
    perform pg_temp.is_true(false, 'a second way to the same task: ' || sqlerrm);
end;
$$;
