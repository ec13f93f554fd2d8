drop index concurrently if exists idx_repositories_organization_id_topics;
create index concurrently idx_repositories_organization_id_topics
    on repositories using gin (organization_id, topics) where deleted_at is null;
