-- A public identifier is its prefix and 80 random bits.
-- breaks: select pg_temp.change('generate_public_id(text)', '12)', '11)')
-- breaks: alter table users alter column public_id set default 'usr_1'
select pg_temp.is_true(generate_public_id('prj') ~ '^prj_[0-9a-f]{20}$', 'the identifier has its form');
select pg_temp.is_equal((select count(distinct generate_public_id('x')) from generate_series(1, 1000)), 1000, 'different ones');
insert into users (organization_id, email, display_name) values (pg_temp.key('a0'), 'other@a.example', 'Other of a');
select pg_temp.is_true((select bool_and(public_id ~ '^usr_[0-9a-f]{20}$') from users), 'a user has one');
