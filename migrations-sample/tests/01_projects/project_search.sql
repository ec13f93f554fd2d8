-- Projects are found by words of name and description, the name first, and by parts of the name.
-- breaks: alter table projects drop column search_vector, add column search_vector tsvector not null
--     generated always as (to_tsvector('english', name)) stored
-- breaks: alter table projects drop column search_vector, add column search_vector tsvector not null
--     generated always as (setweight(to_tsvector('english', name), 'B') || setweight(to_tsvector('english', description), 'A')) stored
-- breaks: drop index idx_projects_organization_id_search_vector
-- breaks: drop index idx_projects_organization_id_name_trigrams
insert into projects (id, organization_id, owner_id, name, description) values
    (pg_temp.key('a5'), pg_temp.key('a0'), pg_temp.key('a1'), 'Train', 'For the harbour.');

create function pg_temp.plan(query text) returns text
language plpgsql
as $$
declare
    line   text;
    result text := '';
begin
    for line in execute 'explain (costs off) ' || query loop
        result := result || line || ' ';
    end loop;
    return result;
end;
$$;

select pg_temp.is_equal(
    (select string_agg(name, ', ' order by ts_rank(search_vector, query) desc)
     from projects, to_tsquery('english', 'harbour | trains') as query
     where organization_id = pg_temp.key('a0') and search_vector @@ to_tsquery('english', 'harbours')),
    'Harbour, Train', 'projects found by a word, the best first');

-- With so many projects that an index is worth its while.
insert into projects (organization_id, owner_id, name, description)
select pg_temp.key('a0'), pg_temp.key('a1'), 'Warehouse ' || md5(n::text), 'Keeps ' || md5((-n)::text) from generate_series(1, 2000) as n;
-- What a fresh GIN index still keeps in its list of pending entries makes it dear.
select gin_clean_pending_list(c.oid)
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_am a on a.oid = c.relam
where i.indrelid = 'projects'::regclass and a.amname = 'gin';
analyze projects;

select pg_temp.is_true(
    pg_temp.plan($$select from projects where organization_id = pg_temp.key('a0') and search_vector @@ to_tsquery('english', 'harbour') and deleted_at is null$$)
        like '%idx_projects_organization_id_search_vector%', 'an index serves the search for words');
select pg_temp.is_true(
    pg_temp.plan($$select from projects where organization_id = pg_temp.key('a0') and name ilike '%arbou%' and deleted_at is null$$)
        like '%idx_projects_organization_id_name_trigrams%', 'an index serves the search for parts of a name');
