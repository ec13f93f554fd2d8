drop table repositories;
drop type repository_provider;
