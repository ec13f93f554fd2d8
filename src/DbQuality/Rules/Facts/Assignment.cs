namespace DbQuality.Rules.Facts;

/// <summary>What the body of a trigger's function says of a column of the new row.</summary>
internal enum Assignment
{
    /// <summary>It gives the column no value.</summary>
    None,

    /// <summary>It returns, or makes of the new row, another one, and does not name the column.</summary>
    Possible,

    /// <summary>Likewise, and it names the column.</summary>
    Likely,

    /// <summary>It assigns the column.</summary>
    Certain,
}
