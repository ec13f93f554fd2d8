namespace DbQuality.Tests.Fuzzing;

/// <summary>One reader of what people write, and what must hold of it whatever it is given.</summary>
internal interface IFuzzTarget
{
    /// <summary>Its share of all inputs.</summary>
    double Share { get; }

    /// <summary>An input that is like what people write, and usually wrong somewhere.</summary>
    string Make(Random random);

    /// <summary>What else is worth knowing of a run; may be empty.</summary>
    string Told => "";

    /// <summary>What is wrong with how it is read; null where nothing is. Every exception is.</summary>
    string? Check(string input);
}
