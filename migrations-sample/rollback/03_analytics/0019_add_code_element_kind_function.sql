-- A label cannot be taken out of a type: the type is made anew, and all that uses it. Where there are functions, they have no other
-- kind to be, so the conversion fails and nothing is lost.
set lock_timeout = '5s';
do $$
begin
    if exists (select from code_element_analysis where element_kind::text = 'function') then
        raise exception 'There are functions among the code elements.'
            using errcode = 'object_in_use', hint = 'Delete the analyses that found them first.';
    end if;

    drop function code_element_tree(uuid);
    drop trigger code_element_analysis_check_parent on code_element_analysis;
    drop trigger code_element_analysis_refuse_move on code_element_analysis;
    alter table code_element_analysis drop constraint code_element_analysis_root_is_module;
    alter type code_element_kind rename to code_element_kind_with_function;
    create type code_element_kind as enum ('module', 'class', 'method');
    alter table code_element_analysis
        alter column element_kind type code_element_kind using element_kind::text::code_element_kind,
        add constraint code_element_analysis_root_is_module check ((parent_id is null) = (element_kind = 'module'));
    drop type code_element_kind_with_function;
end;
$$;
reset lock_timeout;
comment on type code_element_kind is 'A level of the tree of code elements, outermost first.';

create function code_element_tree(file_analysis_id uuid)
returns table (
    id uuid, parent_id uuid, depth integer, qualified_name text, element_kind code_element_kind,
    complexity integer, total_complexity bigint)
language sql
stable
set search_path = pg_catalog, public
as $$
    with recursive tree as (
        select root.organization_id, root.id, root.parent_id, 0 as depth, root.name as qualified_name, root.element_kind, root.complexity,
               array[root.id] as ancestors, array[(root.start_line, root.name)] as place
        from file_analysis file
        join code_element_analysis root on root.organization_id = file.organization_id and root.file_analysis_id = file.id
        where file.id = code_element_tree.file_analysis_id and root.parent_id is null
        union all
        select child.organization_id, child.id, child.parent_id, tree.depth + 1, tree.qualified_name || '.' || child.name, child.element_kind, child.complexity,
               tree.ancestors || child.id, tree.place || (child.start_line, child.name)
        from tree
        join code_element_analysis child
          on child.organization_id = tree.organization_id
         and child.file_analysis_id = code_element_tree.file_analysis_id
         and child.parent_id = tree.id
    ),
    -- Each element counts for itself and for everything that it stands in.
    totals as (
        select ancestor.id, sum(tree.complexity) as total_complexity
        from tree
        cross join unnest(tree.ancestors) as ancestor (id)
        group by ancestor.id
    )
    select tree.id, tree.parent_id, tree.depth, tree.qualified_name, tree.element_kind, tree.complexity, totals.total_complexity
    from tree
    join totals on totals.id = tree.id
    order by tree.place;
$$;

comment on function code_element_tree(uuid) is
    'The elements of one analysed file, each after what it stands in, with the complexity of itself and all below it.';

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
