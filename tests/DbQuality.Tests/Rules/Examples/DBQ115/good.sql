-- In style; words that only contain an environment's; a schema that begins with pg; the extension's own.
create schema billing;
create schema products;
create schema device_data;
create schema pgfoo;
