using System.Text;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>Makes names of what tables call things: <c>Antigua &amp; Barbuda</c> becomes <c>AntiguaBarbuda</c>.</summary>
internal static class NameMaker
{
    /// <summary>The letters, digits and marks of a text, each run of them beginning with a capital.</summary>
    public static string PartOf(string text)
    {
        var name = new StringBuilder(text.Length);
        bool starts = true;
        foreach (char c in NameText.Compose(text))
        {
            if (!Characters.IsNamePart(c))
            {
                starts = true;
                continue;
            }
            name.Append(starts ? NameText.Upper(c) : c);
            starts = false;
        }
        return name.ToString();
    }

    /// <summary>Whether a text is a name where one is taken: an identifier that the lexer takes for no date.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || Characters.ClassOf(name[0]) != CharacterClass.OtherLetter)
            return false;
        foreach (char c in name)
        {
            if (!Characters.IsNamePart(c))
                return false;
        }
        return name[0] is not ('X' or 'Y')
            || FileSyntax.Parse("person " + name).Items[0].Syntax is StatementSyntax { Head.Name: >= 0 } statement && statement.TextOf(statement.Head.Name) == name;
    }
}
