-- Only where the standards let the scripts be a superuser's.
-- expect: statement COPY, 0002_this.sql line 1
--   COPY with a program needs a superuser, and so does the deployment. Have an administrator do it once, before the migrations.
-- expect: statement SET, 0002_this.sql line 2
--   session_replication_role needs a superuser, and so does the deployment. Have an administrator do it once, before the migrations.
-- standards:
--   database:
--     run_as: superuser
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
copy orders from program 'true';
set session_replication_role = replica;
reset session_replication_role;
