drop view cross_project_dependencies;
