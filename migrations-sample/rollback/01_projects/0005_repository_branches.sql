drop table repository_branches;
