-- Inherited columns, checks and defaults are the parent's; keys and foreign keys are not inherited.
-- expect: DBQ102 column public.shop_assets.isOld, line 1
-- expect: DBQ202 table public.shop_machines, line 2
-- expect: DBQ211 column public.shop_assets.serial, line 1
-- expect: DBQ238 table public.shop_engines, line 3
-- expect: DBQ238 table public.shop_machines, line 2
-- expect: DBQ315 table public.shop_machines, line 2
create table shop_assets (id bigint generated always as identity primary key, "isOld" boolean not null default false, serial varchar(20), check (length(serial) > 3));
create table shop_machines (power int) inherits (shop_assets);
create table shop_engines (rpm int not null, primary key (id)) inherits (shop_machines);
