-- A class stands in a module or a class, a method in a class or a module. An element never moves, and its parent is there
-- before it: so the tree cannot grow a cycle.
create function check_code_element_parent() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    parent_kind code_element_kind;
begin
    if tg_op = 'UPDATE' then
        raise exception 'Code element % cannot be moved.', old.name
            using errcode = 'check_violation',
                  hint = 'What an analysis found is not changed afterwards: delete the file''s elements and insert them again.';
    end if;

    select parent.element_kind into parent_kind
    from code_element_analysis parent
    where parent.organization_id = new.organization_id
      and parent.file_analysis_id = new.file_analysis_id
      and parent.id = new.parent_id;

    if not found then
        raise exception 'The parent of code element % is not there.', new.name
            using errcode = 'foreign_key_violation',
                  hint = 'Insert parents before their children.';
    elsif parent_kind = 'method' then
        raise exception 'Code element % is a %, which cannot stand in a method.', new.name, new.element_kind
            using errcode = 'check_violation',
                  hint = 'A class stands in a module or a class, a method in a class or a module.';
    end if;
    return new;
end;
$$;

comment on function check_code_element_parent() is 'Trigger function: keeps the elements of a file a tree of modules, classes and methods.';

set lock_timeout = '5s';
create trigger code_element_analysis_check_parent
    before insert on code_element_analysis
    for each row
    when (new.parent_id is not null)
    execute function check_code_element_parent();

create trigger code_element_analysis_refuse_move
    before update of id, file_analysis_id, parent_id, element_kind on code_element_analysis
    for each row
    when ((old.id, old.file_analysis_id, old.parent_id, old.element_kind)
          is distinct from (new.id, new.file_analysis_id, new.parent_id, new.element_kind))
    execute function check_code_element_parent();
reset lock_timeout;
