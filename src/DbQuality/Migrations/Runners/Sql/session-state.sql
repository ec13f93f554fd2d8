-- now() is the start of the transaction: two round trips see the same only inside of one transaction.
-- Everything is qualified, because a script may leave any search_path behind.
select pg_catalog.now(), pg_catalog.current_setting('search_path'), current_user::pg_catalog.text
