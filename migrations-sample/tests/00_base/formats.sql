-- Slugs and addresses have their form.
-- breaks: alter table organizations drop constraint organizations_slug_format
-- breaks: alter table users drop constraint users_email_format
select pg_temp.is_refused($$insert into organizations (name, slug) values ('Other', 'No Slug')$$, '23514', 'a slug with a blank');
select pg_temp.is_refused(pg_temp.changing('users', $$email = 'nowhere'$$), '23514', 'an address without a host');
