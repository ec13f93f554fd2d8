using DbQuality.Standards;

namespace DbQuality.Rules.Naming;

/// <summary>The styles with the team's exceptions, one of each for all rules that ask: they remember words and names.</summary>
internal sealed class NameForms
{
    private readonly Dictionary<NameStyle, NameForm> forms = [];
    private readonly IReadOnlyList<string> exceptions;

    private NameForms(IReadOnlyList<string> exceptions)
    {
        this.exceptions = exceptions;
    }

    public static NameForms Of(RuleContext context) =>
        context.Facts.Get(context, static context => new NameForms(context.Standards.Database.Naming.Exceptions));

    public NameForm In(NameStyle style)
    {
        if (!forms.TryGetValue(style, out var form)) forms.Add(style, form = new NameForm(style, exceptions));
        return form;
    }
}
