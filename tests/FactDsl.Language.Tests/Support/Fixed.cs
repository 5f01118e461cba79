using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Support;

/// <summary>Applies what a finding offers.</summary>
public static class Fixed
{
    public static string Apply(string text, FindingFix fix)
    {
        foreach (TextEdit edit in fix.Edits.OrderByDescending(static e => e.Span.Start))
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text);
        return text;
    }
}
