-- What the team chose.
-- standards:
--   database:
--     naming:
--       - schemas: any
--       - exceptions: [staging]
--   rules:
--     schema-name: { environments: [live, staging] }
create schema "BackOffice";
create schema prod;
create schema staging;
