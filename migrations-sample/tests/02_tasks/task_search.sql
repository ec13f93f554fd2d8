-- Tasks are found by words of title and description, the title first, by parts of the title and by labels; kinds of tasks by words.
-- breaks: alter table tasks drop column search_vector, add column search_vector tsvector not null
--     generated always as (to_tsvector('english', title)) stored
-- breaks: alter table tasks drop column search_vector, add column search_vector tsvector not null
--     generated always as (setweight(to_tsvector('english', title), 'B') || setweight(to_tsvector('english', description), 'A')) stored
-- breaks: alter table task_definitions drop column search_vector, add column search_vector tsvector not null
--     generated always as (to_tsvector('english', description)) stored
-- breaks: drop index idx_tasks_organization_id_title_trigrams
-- breaks: drop index idx_tasks_organization_id_labels
-- breaks: drop index idx_tasks_organization_id_search_vector
update tasks set title = 'Lifting', description = 'With the crane.' where id = pg_temp.key('a21');
update tasks set title = 'Crane', description = 'Oil what lifts.' where id = pg_temp.key('a22');
select pg_temp.is_equal(
    (select string_agg(title, ', ' order by ts_rank(search_vector, query) desc)
     from tasks, to_tsquery('english', 'crane') as query
     where organization_id = pg_temp.key('a0') and search_vector @@ query),
    'Crane, Lifting', 'tasks found by a word, the best first');
select pg_temp.is_equal(
    (select count(*) from task_definitions where search_vector @@ to_tsquery('english', 'unloading')), 2, 'kinds of tasks found by a word');

select pg_temp.is_equal(
    (select string_agg(expected, ', ' order by expected)
     from unnest(array['(organization_id, search_vector)', '(organization_id, title gin_trgm_ops)', '(organization_id, labels)']) as expected
     where not exists (
         select from pg_indexes
         where tablename = 'tasks' and indexdef like '%USING gin ' || expected || ' WHERE (deleted_at IS NULL)')),
    null, 'searches that no index serves');
