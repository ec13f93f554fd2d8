using System.Collections.Concurrent;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Facts;

/// <summary>The styles with the team's exceptions, one of each for all rules that ask: they remember words and names.</summary>
internal sealed class NameForms
{
    private readonly ConcurrentDictionary<NameStyle, NameForm> forms = new();
    private readonly IReadOnlyList<string> exceptions;

    private NameForms(IReadOnlyList<string> exceptions)
    {
        this.exceptions = exceptions;
    }

    public static NameForms Of(RuleContext context) =>
        context.Facts.Get(context, static context => new NameForms(context.Standards.Database.Naming.Exceptions));

    public NameForm In(NameStyle style) => forms.GetOrAdd(style, static (style, exceptions) => new NameForm(style, exceptions), exceptions);
}
