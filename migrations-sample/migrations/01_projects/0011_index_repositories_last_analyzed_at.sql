-- An index on a table that is in use is built concurrently, which no transaction allows: stages run without one here. A
-- build that was cut off leaves an invalid index of that name; the first statement makes the script safe to run again.
drop index concurrently if exists idx_repositories_last_analyzed_at;
create index concurrently idx_repositories_last_analyzed_at
    on repositories (organization_id, last_analyzed_at nulls first) where deleted_at is null and not is_archived;
