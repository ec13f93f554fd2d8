using System.Collections.Concurrent;

namespace DbQuality.Rules.Engine;

/// <summary>
/// What several rules work out of one context alike: made when the first of them asks, kept for the others. Rules run beside each
/// other, so what is kept here must bear to be asked from several threads.
/// </summary>
internal sealed class SharedFacts
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> facts = new();

    public T Get<T>(RuleContext context, Func<RuleContext, T> make)
        where T : class =>
        (T)facts.GetOrAdd(typeof(T), static (_, asked) => new Lazy<object>(() => asked.make(asked.context)), (context, make)).Value;
}
