-- A repository's name is the last part of its full name, whoever writes what.
-- breaks: drop trigger repositories_set_name on repositories; alter table repositories alter column name drop not null
-- breaks: select pg_temp.change('set_repository_name()', '^.*/', '^[^/]*/')
insert into repositories (id, organization_id, provider, full_name, clone_url) values
    (pg_temp.key('a9'), pg_temp.key('a0'), 'gitlab', 'a/group/harbour', 'https://git.example/a/group/harbour.git');
update repositories set full_name = 'a/pier', name = 'Something else' where id = pg_temp.key('a3');
select pg_temp.is_equal(
    (select string_agg(name, ' ' order by name) from repositories where organization_id = pg_temp.key('a0')), 'harbour pier', 'names');
