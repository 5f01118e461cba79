using System.Text;
using FactDsl.Language.Schema;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.CSharp;

/// <summary>Words of the language as C# identifiers.</summary>
internal static class Identifier
{
    private static readonly string[] s_prepositions =
        ["about", "against", "as", "at", "between", "by", "for", "from", "in", "into", "of", "on", "over", "per", "to", "under", "with"];

    /// <summary>As types and members are called: <c>roll-call</c> becomes <c>RollCall</c>.</summary>
    public static string Pascal(string word)
    {
        var name = new StringBuilder(word.Length);
        bool starts = true;
        foreach (char c in word)
        {
            if (c == '-')
            {
                starts = true;
                continue;
            }
            name.Append(starts ? LetterCase.Upper(c) : c);
            starts = false;
        }
        return name.ToString();
    }

    /// <summary>As parameters are called: <c>roll-call</c> becomes <c>rollCall</c>, <c>event</c> becomes <c>@event</c>.</summary>
    public static string Camel(string word)
    {
        string name = Pascal(word);
        return Escape(LetterCase.Lower(name[0]) + name.Substring(1));
    }

    /// <summary>The plural by English rule, since kinds are English words or stand in English code.</summary>
    public static string Plural(string name) => EnglishPlural.Of(name);

    /// <summary>Whether a word's last part is a preposition, as in <c>citizen-of</c>.</summary>
    public static bool EndsInPreposition(string word)
    {
        string last = word.Substring(word.LastIndexOf('-') + 1);
        return System.Array.IndexOf(s_prepositions, last) >= 0;
    }

    /// <summary>The identifier with an <c>@</c> where C# would read a keyword.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Any text as a namespace: <c>my-app.2fast</c> becomes <c>my_app._2fast</c>.</summary>
    public static string Namespace(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (string segment in text.Split('.'))
        {
            string identifier = OfAnything(segment);
            if (identifier.Length == 0)
                continue;
            if (name.Length > 0)
                name.Append('.');
            name.Append(Escape(identifier));
        }
        return name.ToString();
    }

    private static string OfAnything(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        foreach (char c in text.Trim())
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        if (name.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name.Insert(0, '_');
        return name.ToString();
    }
}
