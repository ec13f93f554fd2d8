-- tries: waive without a reason, with a wildcard, or a rule that cannot be waived
-- exit: 1
-- expect: DBQ701
-- script: 0001_payload.sql
-- dbquality:ignore DBQ701 nobody needs to know
select 1 / 0;
