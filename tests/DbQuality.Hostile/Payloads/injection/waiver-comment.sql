-- tries: have the reason of a comment that waives clear the screen
-- versions: 15
-- exit: 0 or 1
-- script: 0001_payload.sql
-- dbquality:ignore DBQ202 [2J a reason
create table forged (body text not null);
