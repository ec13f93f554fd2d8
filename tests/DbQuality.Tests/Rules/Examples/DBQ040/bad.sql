-- Each is told with the nearest name that is there. The pattern with a star waits for its first table, beside a name that is there.
-- standards:
--   database:
--     schemas: [app, ap]
--     exclude: [legacy_order]
--     lookup_tables: ["*_types", countries, currncies]
--     prefixes:
--       auth_: Authentication
--       leran_: Learning
--     naming: { exceptions: [helth] }
--     delete_strategy: { default: hard, soft: ["*_archives"] }
--     row_level_security: { schemas: [app, ap] }
--   migrations:
--     stages: { dta: { transaction: single } }
--   rules:
--     DBQ304: { columns: ["workflows.definition", "app.workflows.definition"] }
--     search-column: { columns: [titel] }
--     updated-at-trigger: { columns: [changed] }
--     unlogged-table: { exceptions: ["!countries", "!contries"] }
--     definer-executable-by-public: { roles: [anonymous] }
--     foreign-key-action: { on_delete: [no action, cascade on workflow] }
--     sensitive-column: { types: [ciphertex] }
-- expect: script database.schemas ap, line 2
--   'ap' in database.schemas names no schema, so it changes nothing. Did you mean 'app'?
-- expect: script database.exclude legacy_order, line 3
--   'legacy_order' in database.exclude names no object, so it changes nothing. Did you mean 'legacy_orders'?
-- expect: script database.lookup_tables currncies, line 4
--   'currncies' in database.lookup_tables names no table or view, so it changes nothing. Did you mean 'currencies'?
-- expect: script database.prefixes leran_, line 7
--   'leran_' in database.prefixes is the beginning of no table or view, so it changes nothing. Did you mean 'learn_'?
-- expect: script database.naming.exceptions helth, line 8
--   'helth' in database.naming.exceptions is part of no name, so it changes nothing. Did you mean 'health'?
-- expect: script database.delete_strategy.soft *_archives, line 9
--   '*_archives' in database.delete_strategy.soft names no table or view, so it changes nothing. Correct it, or take it out.
-- expect: script database.row_level_security.schemas ap, line 10
--   'ap' in database.row_level_security.schemas names no schema, so it changes nothing. Did you mean 'app'?
-- expect: script migrations.stages dta, line 12
--   'dta' in migrations.stages names no stage, so it changes nothing. Correct it, or take it out.
-- expect: script rules.jsonb-without-gin.columns workflows.definition, line 14
--   'workflows.definition' in rules.jsonb-without-gin.columns names no column, so it changes nothing. Did you mean 'app.workflows.definition'?
-- expect: script rules.search-column.columns titel, line 15
--   'titel' in rules.search-column.columns names no column, so it changes nothing. Did you mean 'title'?
-- expect: script rules.updated-at-trigger.columns changed, line 16
--   'changed' in rules.updated-at-trigger.columns names no column, so it changes nothing. Correct it, or take it out.
-- expect: script rules.unlogged-table.exceptions !contries, line 17
--   '!contries' in rules.unlogged-table.exceptions names no object, so it changes nothing. Did you mean '!countries'?
-- expect: script rules.definer-executable-by-public.roles anonymous, line 18
--   'anonymous' in rules.definer-executable-by-public.roles names no role, so it changes nothing. Correct it, or take it out.
-- expect: script rules.foreign-key-action.on_delete workflow, line 19
--   'workflow' in rules.foreign-key-action.on_delete names no table or view, so it changes nothing. Did you mean 'workflows'?
-- expect: script rules.sensitive-column.types ciphertex, line 20
--   'ciphertex' in rules.sensitive-column.types names no type, so it changes nothing. Did you mean 'ciphertext'?
create schema app;
create domain app.ciphertext as text;
create table app.auth_users (id uuid primary key, health text);
create table app.learn_courses (id uuid primary key);
create table app.workflows (id uuid primary key, title text, definition jsonb);
create table app.countries (code text primary key);
create table app.currencies (code text primary key);
create table app.legacy_orders (id uuid primary key);
