-- tries: make a wrapper that reads from elsewhere
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create foreign data wrapper elsewhere;
create server elsewhere foreign data wrapper elsewhere;
