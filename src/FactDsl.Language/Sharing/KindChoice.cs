using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Sharing;

/// <summary>Which of two kinds of one word a project means: it says so in <c>FactDslUse</c>, such as <c>Bridges.bridge; Games.card</c>.</summary>
public static class KindChoice
{
    /// <summary>The assemblies, each with the words that are said to mean its kinds.</summary>
    /// <param name="said">What the project says; empty where it says nothing.</param>
    /// <param name="imports">The assemblies.</param>
    public static IReadOnlyList<FactInterface> Among(IReadOnlyList<FactInterface> imports, string said)
    {
        List<(string Assembly, string Word)> choices = Read(said);
        if (choices.Count == 0)
            return imports;
        var chosen = new List<FactInterface>(imports.Count);
        foreach (FactInterface import in imports)
        {
            string[] words = [.. choices.Where(c => c.Assembly == import.Assembly).Select(static c => c.Word)];
            chosen.Add(words.Length > 0 ? import.Choosing(words) : import);
        }
        return chosen;
    }

    /// <summary>The choices that name no kind of an assembly's own.</summary>
    /// <param name="said">What the project says.</param>
    /// <param name="imports">The assemblies.</param>
    public static IEnumerable<string> Unknown(IReadOnlyList<FactInterface> imports, string said)
        => Read(said).Where(c => !imports.Any(i => i.Assembly == c.Assembly && i.Find(c.Word) is { Origin.Length: > 0 })).Select(static c => c.Assembly.Length == 0 ? c.Word : c.Assembly + "." + c.Word);

    private static List<(string Assembly, string Word)> Read(string said)
    {
        var choices = new List<(string, string)>();
        foreach (string part in said.Split(';', ','))
        {
            string choice = part.Trim();
            int dot = choice.LastIndexOf('.');
            if (choice.Length > 0)
                choices.Add((dot < 0 ? "" : choice.Substring(0, dot), choice.Substring(dot + 1)));
        }
        return choices;
    }
}
