-- A class stands in a module or a class, a method in a class or a module, a function in anything: one that stands in a method or in
-- another function is local to it. An element never moves, and its parent is there before it: so the tree cannot grow a cycle.
create or replace function check_code_element_parent() returns trigger
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
    elsif parent_kind in ('method', 'function') and new.element_kind <> 'function' then
        raise exception 'Code element % is a %, which cannot stand in a %.', new.name, new.element_kind, parent_kind
            using errcode = 'check_violation',
                  hint = 'A class stands in a module or a class, a method in a class or a module, a function in anything.';
    end if;
    return new;
end;
$$;

comment on function check_code_element_parent() is
    'Trigger function: keeps the elements of a file a tree of modules, classes, methods and functions.';
comment on table code_element_analysis is 'The modules, classes, methods and functions of a file, as a tree.';
comment on column code_element_analysis.element_kind is 'Module, class, method or function.';
comment on column code_element_analysis.parameter_count is 'Parameters of a method or function.';
