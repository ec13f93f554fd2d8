-- An environment, a style, an environment and nothing else.
-- expect: schema prod_billing
--   Schema prod_billing says prod, an environment, though the same migrations make it in every one. Rename it: alter schema prod_billing rename to billing;
-- expect: schema BackOffice
--   Schema "BackOffice" is not named in snake_case, so its name must be looked up wherever it is used. Rename it: alter schema "BackOffice" rename to back_office;
-- expect: schema staging
--   Schema staging says staging, an environment, though the same migrations make it in every one. Rename it.
create schema prod_billing;
create schema "BackOffice";
create schema staging;
