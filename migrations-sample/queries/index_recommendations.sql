-- Indexes that are missing, and those that nothing reads.
-- seed: count(*) = 1 and min(object_name) = 'index_usage_analysis' and min(recommendation) ~ '^\d+ small indexes of \d+ kB'
-- first: drop index idx_project_members_organization_id_user_id
-- then: count(*) = 2 and bool_or(object_name = 'project_members'
--     and recommendation = 'Foreign key fk_project_members_users has no index: create index concurrently on project_members (organization_id, user_id);')
select * from performance_optimization_recommendations where category = 'indexing';
