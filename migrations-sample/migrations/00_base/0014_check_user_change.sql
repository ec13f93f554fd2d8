-- Admins keep the accounts, but give nobody a mightier role than their own and touch nobody who has one. Everybody keeps their own name,
-- address and preferences.
create function check_user_change() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    own_role user_role := current_user_role();
begin
    if current_user_id() is null then
        return new;
    elsif own_role <= 'admin' and new.role >= own_role and (tg_op = 'INSERT' or old.role >= own_role) then
        return new;
    elsif tg_op = 'UPDATE' and own_role is not null and old.id = current_user_id()
          and (new.role, new.is_active) = (old.role, old.is_active) and new.deleted_at is null then
        return new;
    end if;
    raise exception 'The user of this session may not change user %.', new.display_name
        using errcode = 'insufficient_privilege',
              hint = 'Admins keep the accounts of their own role and lesser ones, everybody their own; see check_user_change().';
end;
$$;

comment on function check_user_change() is
    'Trigger function: lets admins keep accounts up to their own role, and everybody their own account but for its role.';

set lock_timeout = '5s';
create trigger users_check_session_role
    before insert or update on users
    for each row execute function check_user_change();
reset lock_timeout;
