using System.Text;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>A text that is made from another from left to right, with the places that its parts come from.</summary>
internal sealed class SubstitutedText(string original)
{
    private readonly StringBuilder text = new(original.Length);
    private readonly List<TextReplacement> replacements = [];

    /// <summary>Everything of the original before it is accounted for.</summary>
    private int done;

    /// <summary>Takes one character over. One that stands before what was taken already is there twice.</summary>
    public void Copy(char character, int place)
    {
        if (place < done)
        {
            replacements.Add(new TextReplacement(text.Length, 1, done, 0));
        }
        else
        {
            LeaveOut(place);
            done = place + 1;
        }
        text.Append(character);
    }

    /// <summary>Puts a value in for a stretch of the original.</summary>
    public void Put(string value, int start, int end)
    {
        LeaveOut(start);
        replacements.Add(new TextReplacement(text.Length, value.Length, start, end - start));
        text.Append(value);
        done = end;
    }

    public SourceText ToSource(string file)
    {
        LeaveOut(original.Length);
        return new SourceText(file, original, text.ToString(), replacements);
    }

    private void LeaveOut(int upTo)
    {
        if (upTo <= done) return;
        replacements.Add(new TextReplacement(text.Length, 0, done, upTo - done));
        done = upTo;
    }
}
