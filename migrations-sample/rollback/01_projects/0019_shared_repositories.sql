drop view shared_repositories;
