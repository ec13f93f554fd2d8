-- Several tools look at one repository: SonarQube, ESLint, a linter of the team's own. Whatever was found says by which, so that two
-- tools' findings of one run are told apart.
set lock_timeout = '5s';
alter table file_analysis add column tool_name text not null default 'unknown';
alter table metrics add column tool_name text not null default 'unknown';
alter table issues add column tool_name text not null default 'unknown';
reset lock_timeout;

comment on column file_analysis.tool_name is 'The tool that looked at the file, such as SonarQube or ESLint; unknown where nobody said.';
comment on column metrics.tool_name is 'The tool that measured it; unknown where nobody said.';
comment on column issues.tool_name is 'The tool that found it; unknown where nobody said.';
