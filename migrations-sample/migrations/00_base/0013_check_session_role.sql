-- Which rows a session may see and write is row level security's business; whether its user may write at all is this trigger's. It
-- refuses with a message, where a policy would let an update find no row and say nothing. Roles are compared by their order in
-- user_role, the mightiest first:
--     viewer  reads
--     member  does the work: projects, goals, tasks, analyses, prompts
--     admin   also decides who and what takes part: users, members, repositories, kinds of tasks, subscriptions
--     owner   also changes the organization itself
create function check_session_role() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    least_role user_role := tg_argv[0];
begin
    if current_user_id() is null or current_user_role() <= least_role then
        return null;
    end if;
    raise exception 'The user of this session may not change %.', tg_table_name
        using errcode = 'insufficient_privilege',
              hint = format('It takes the role %s or a mightier one; see check_session_role().', least_role);
end;
$$;

comment on function check_session_role() is
    'Trigger function: refuses a statement whose user has a lesser role than its argument. Sessions without a user are not held.';

set lock_timeout = '5s';
create trigger organizations_check_session_role
    before insert or update or delete on organizations
    for each statement execute function check_session_role('owner');
reset lock_timeout;
