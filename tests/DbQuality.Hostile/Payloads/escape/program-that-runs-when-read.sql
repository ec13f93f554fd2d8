-- tries: have the tool run the C# program whose DbUp calls it reads
-- ways: check by dbup
-- versions: 15
-- exit: 0
-- file: Startup.cs
using System.Runtime.CompilerServices;
static class Startup { [ModuleInitializer] internal static void Run() => System.IO.File.WriteAllText("%WITNESS%/ran", "x"); }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
