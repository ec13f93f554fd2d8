-- standards:
--   rules:
--     collation-or-encoding: { collations: ["C"] }
-- expect: column public.users.Name
--   Column public.users."Name" has the collation "en-x-icu", which the standards do not allow: it cannot be compared with
--   others as they are. Change it: alter table public.users alter column "Name" type character varying(50) collate
--   "default";
create table users (id uuid primary key, "Name" varchar(50) collate "en-x-icu", code text collate "C");
