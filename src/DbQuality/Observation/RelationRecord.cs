using System.Globalization;
using Npgsql;

namespace DbQuality.Observation;

/// <summary>A relation as a statement left it.</summary>
internal sealed record RelationRecord(
    long Sequence, uint Relation, string Schema, string Name, char Kind, uint Filenode, IReadOnlyList<uint> Parents, long Digest,
    IReadOnlyDictionary<int, ColumnRecord> Columns, IReadOnlyDictionary<ObjectKey, MemberRecord> Members)
{
    public static RelationRecord Read(NpgsqlDataReader row)
    {
        return new(
            row.GetInt64(0), row.GetFieldValue<uint>(1), row.GetString(2), row.GetString(3), row.GetChar(4), row.GetFieldValue<uint>(5), row.GetFieldValue<uint[]>(6), row.GetInt64(7),
            ReadColumns(row), ReadMembers(row));
    }

    private static Dictionary<int, ColumnRecord> ReadColumns(NpgsqlDataReader row)
    {
        var (names, types) = (row.GetFieldValue<string[]>(9), row.GetFieldValue<string[]>(10));
        var (flags, digests) = (row.GetFieldValue<string[]>(11), row.GetFieldValue<long[]>(12));
        return row.GetFieldValue<short[]>(8).Select((number, i) => (number, i)).ToDictionary(
            column => (int)column.number,
            column => new ColumnRecord(State(names[column.i], types[column.i], flags[column.i]), digests[column.i]));
    }

    private static Dictionary<ObjectKey, MemberRecord> ReadMembers(NpgsqlDataReader row)
    {
        var (classes, ids) = (row.GetFieldValue<uint[]>(13), row.GetFieldValue<uint[]>(14));
        var (names, digests, files, details) = (row.GetFieldValue<string[]>(15), row.GetFieldValue<long[]>(16), row.GetFieldValue<bool[]>(17), row.GetFieldValue<string[]>(18));
        return Enumerable.Range(0, ids.Length).ToDictionary(i => new ObjectKey(classes[i], ids[i]), i => new MemberRecord(names[i], digests[i], files[i], details[i]));
    }

    private static ColumnState State(string name, string type, string flags) => new(
        name, type, IsNullable: flags[0] == '-', HasDefault: flags[1] == 'd', Identity: Letter(flags[2]), Generated: Letter(flags[3]));

    private static char Letter(char flag) => flag == '-' ? ' ' : flag;
}

/// <summary>A column, and a number that differs where its definition does.</summary>
internal sealed record ColumnRecord(ColumnState State, long Digest);

/// <summary>A constraint, index, trigger, policy or rule, and a number that differs where its definition does.</summary>
/// <param name="HasOldFile">Of an index: its file is not the one that a new index gets.</param>
/// <param name="Detail">What its kind has to tell: see <c>install.sql</c>.</param>
internal sealed record MemberRecord(string Name, long Digest, bool HasOldFile, string Detail)
{
    /// <summary>Of a constraint.</summary>
    public ConstraintState Constraint => new(
        Detail[0], Detail[1] == 'v', [.. Detail[2..].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))]);
}
