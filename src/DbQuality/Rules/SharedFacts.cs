namespace DbQuality.Rules;

/// <summary>What several rules work out of one context alike: made when the first of them asks, kept for the others.</summary>
internal sealed class SharedFacts
{
    private readonly Dictionary<Type, object> facts = [];

    public T Get<T>(RuleContext context, Func<RuleContext, T> make)
        where T : class
    {
        if (facts.TryGetValue(typeof(T), out var known)) return (T)known;
        var made = make(context);
        facts.Add(typeof(T), made);
        return made;
    }
}
