-- A date may be followed by a number or a time, and a version by another one.
-- script: 1-1-orders.sql
create table orders (id uuid primary key);
-- script: 1-2-orders.sql
create index on orders (id);
-- script: 20250320-0001-AddCrates.sql
create table crates (id uuid primary key);
-- script: 20250320-0002-CopyCrates.sql
create index on crates (id);
-- script: 20250321_0001_boxes.sql
create table boxes (id uuid primary key);
-- script: 20250321_0002_boxes.sql
create index on boxes (id);
-- script: 20250322T1200_lids.sql
create table lids (id uuid primary key);
-- script: 20250322T1201_lids.sql
create index on lids (id);
