namespace DbQuality.Catalog;

/// <summary>An access control list as the catalog holds it, parsed on demand.</summary>
public sealed class Acl
{
    private readonly Lazy<IReadOnlyList<Grant>> grants;

    /// <param name="items">The <c>aclitem[]</c> as text, with the owner's default applied by <c>acldefault</c> where the column is null.</param>
    /// <param name="isDefault">Nobody has granted or revoked anything yet.</param>
    public Acl(IReadOnlyList<string> items, bool isDefault)
    {
        IsDefault = isDefault;
        grants = new(() => [.. items.Select(Grant.Parse)]);
    }

    /// <summary>The access that an object has before anybody grants or revokes.</summary>
    internal Acl(IReadOnlyList<Grant> defaults)
    {
        IsDefault = true;
        grants = new(defaults);
    }

    public bool IsDefault { get; }

    public IReadOnlyList<Grant> Grants => grants.Value;
}

/// <summary>One item of an access control list.</summary>
/// <param name="Grantee">The empty string is PUBLIC.</param>
/// <param name="Privileges">One letter each, as PostgreSQL's table "ACL Privilege Abbreviations" lists them; those that may be passed on are in <see cref="Grantable"/> as well.</param>
public sealed record Grant(string Grantee, string Privileges, string Grantor)
{
    /// <summary>Those of <see cref="Privileges"/> that were granted with the option to pass them on (<c>*</c>).</summary>
    public string Grantable { get; init; } = "";

    /// <summary>Reads <c>grantee=privileges/grantor</c>; a role name in double quotes may hold any of these characters.</summary>
    public static Grant Parse(string item)
    {
        var position = 0;
        var grantee = ReadRole(item, ref position, '=');
        var slash = item.IndexOf('/', position);
        var letters = item[position..slash];
        position = slash + 1;
        return new Grant(grantee, letters.Replace("*", "", StringComparison.Ordinal), ReadRole(item, ref position, '\0'))
        {
            Grantable = string.Concat(letters.Where((_, i) => i + 1 < letters.Length && letters[i + 1] == '*')),
        };
    }

    private static string ReadRole(string item, ref int position, char end)
    {
        var name = new System.Text.StringBuilder();
        var quoted = false;
        for (; position < item.Length; position++)
        {
            var c = item[position];
            if (c == '"')
            {
                if (quoted && position + 1 < item.Length && item[position + 1] == '"') { name.Append('"'); position++; }
                else quoted = !quoted;
            }
            else if (c == end && !quoted)
            {
                position++;
                break;
            }
            else name.Append(c);
        }
        return name.ToString();
    }
}
