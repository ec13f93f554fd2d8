-- Issues are found by words of title and description, the title first.
-- breaks: alter table issues drop column search_vector; alter table issues add column search_vector tsvector
--     generated always as (to_tsvector('english', title)) stored
-- breaks: alter table issues drop column search_vector; alter table issues add column search_vector tsvector
--     generated always as (to_tsvector('english', title || ' ' || description)) stored
insert into issues (organization_id, repository_id, rule_name, title, description) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'search', 'Container is lost', 'Somewhere at sea.'),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'search', 'Ship is late', 'It has lost one container, then another container.');
select pg_temp.is_equal(
    (select string_agg(title, ', ' order by ts_rank(search_vector, query) desc)
     from issues, websearch_to_tsquery('english', 'lost container') as query
     where search_vector @@ query),
    'Container is lost, Ship is late', 'found');
