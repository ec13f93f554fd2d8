-- What pg_upgrade carries over, the name as text, and a column that is listed.
-- standards:
--   rules:
--     reg-type: { exceptions: ["legacy_handler"] }
create table jobs (id uuid primary key, handler text not null, target regclass, kind regtype, runs_as regrole, legacy_handler regproc);
create view handlers as select handler::regproc as handler from jobs;
create table parts (config text default 'english'::regconfig);
