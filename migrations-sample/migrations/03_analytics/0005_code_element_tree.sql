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
