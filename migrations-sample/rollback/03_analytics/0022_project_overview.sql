drop view project_overview;
