-- What has been deployed, the newest first.
-- seed: count(*) = (select count(*) from schemaversions) and count(distinct version) = count(*)
--     and bool_and(version ~ '^\d\d_[a-z]+\.\d{4}$') and max(version) = '05_events.0028'
select * from schema_migrations order by applied_at desc;
