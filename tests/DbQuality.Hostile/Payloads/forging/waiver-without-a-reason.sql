-- tries: waive without a reason, with a wildcard, or a rule that cannot be waived
-- exit: 3
-- expect: DBQ008 at 0001_payload.sql:2
-- script: 0001_payload.sql
-- dbquality:ignore DBQ701 nobody needs to know
select 1 / 0;
