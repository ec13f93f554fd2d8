-- tries: read what the observer has written
-- versions: thorough
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
select * from dbquality_gate.firing;
