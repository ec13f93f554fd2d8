using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Standards;

[NeedsPostgres]
public sealed class TypeNamesTests
{
    private static readonly string[] Written =
    [
        "uuid", "UUID", "int", "int2", "int4", "int8", "integer", "smallint", "bigint", "serial", "bigserial", "smallserial", "serial4", "serial8",
        "bool", "boolean", "real", "float4", "float8", "double precision", "Double  Precision", "float", "float(24)", "float(25)", "float ( 53 )",
        "decimal", "dec", "numeric", "numeric(10)", "numeric(10,2)", "numeric (10, 2)", "decimal(8,3)", "dec(5)",
        "text", "varchar", "varchar(20)", "VARCHAR (20)", "character varying", "character varying(20)", "char varying(3)", "nchar varying(4)",
        "national character varying(5)", "national char varying(6)", "char", "char(3)", "character", "character(3)", "nchar", "nchar(4)",
        "national character(2)", "national char", "bpchar", "bpchar(5)", "\"char\"", "name",
        "bit", "bit(4)", "varbit", "varbit(4)", "bit varying", "bit varying(8)",
        "timestamptz", "timestamptz(3)", "timestamp", "timestamp(0)", "timestamp with time zone", "timestamp(3) with time zone",
        "TIMESTAMP WITHOUT TIME ZONE", "timestamp (6) without time zone", "timetz", "timetz(2)", "time", "time(3)", "time with time zone",
        "time(3) without time zone", "date", "interval", "interval(3)", "interval year", "interval month", "interval day", "interval hour",
        "interval minute", "interval second", "interval second(3)", "interval year to month", "interval day to hour", "interval day to minute",
        "interval day to second", "interval day to second(3)", "interval hour to minute", "interval hour to second(2)", "interval minute to second",
        "json", "jsonb", "xml", "money", "bytea", "inet", "cidr", "macaddr", "tsvector", "tsquery", "oid", "regclass", "point", "int4range",
        "tstzrange", "tstzmultirange", "pg_catalog.int4", "pg_catalog.timestamptz", "pg_catalog.bpchar",
        "text[]", "text [ ]", "int[]", "int[][]", "integer[3]", "integer array", "int ARRAY[4]", "varchar(20)[]", "timestamptz(3)[]",
        "timestamp(3) with time zone array", "numeric(10,2)[]", "char[]", "uuid[]",
    ];

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task Every_spelling_becomes_what_format_type_prints(int version)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        var columns = string.Join(",\n", Written.Select((type, i) => $"c{i} {type}"));
        await database.ExecuteAsync($"create table spellings (\n{columns}\n)");

        var printed = new List<string>();
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'spellings'::regclass and attnum > 0 order by attnum", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) printed.Add(reader.GetString(0));

        printed.Count.ShouldBe(Written.Length);
        Written.Zip(printed, (type, display) => (type, display, resolved: TypeNames.Resolve(type, out _)))
            .Where(spelling => spelling.resolved != spelling.display).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("app.Mood", "app.mood")]
    [InlineData("app.\"Mood\"", "app.\"Mood\"")]
    [InlineData("\"Order State\"[]", "\"Order State\"[]")]
    [InlineData("geometry(Point, 4326)", "geometry(Point,4326)")]
    [InlineData("vector(1536)", "vector(1536)")]
    [InlineData("citext", "citext")]
    public void A_type_of_the_users_own_keeps_its_name(string written, string expected)
    {
        TypeNames.Resolve(written, out var trouble).ShouldBe(expected);
        trouble.ShouldBeNull();
    }

    [Theory]
    [InlineData("varchar(20", "write it as in CREATE TABLE, such as uuid, varchar(20) or text[].")]
    [InlineData("text[", "write it as in CREATE TABLE, such as uuid, varchar(20) or text[].")]
    [InlineData("uuid, text", "write it as in CREATE TABLE, such as uuid, varchar(20) or text[].")]
    [InlineData("uuid?", "write it as in CREATE TABLE, such as uuid, varchar(20) or text[].")]
    [InlineData("timestamp with timezone", "no type of several words is called so. Did you mean 'timestamp with time zone'?")]
    [InlineData("uuid not null", "no type of several words is called so.")]
    [InlineData("int(4)", "integer takes no length or precision.")]
    [InlineData("float(54)", "float takes a precision from 1 to 53.")]
    public void What_cannot_be_a_type_is_refused(string written, string expected)
    {
        TypeNames.Resolve(written, out var trouble).ShouldBeNull();
        trouble.ShouldBe(expected);
    }
}
