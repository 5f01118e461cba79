using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Says what may be meant by a word that begins a clause which the kind does not have.</summary>
internal static class UnknownClause
{
    private const string IsList = ": values are separated by commas";

    /// <summary>Reports the word.</summary>
    /// <param name="scope">Where it stands.</param>
    /// <param name="kind">The kind of the item.</param>
    /// <param name="line">The clauses of its line.</param>
    /// <param name="clause">The clause, one of these.</param>
    /// <param name="above">The line above, where a comma may be missing; null where that cannot be.</param>
    public static void Report(BindingScope scope, KindSymbol kind, SyntaxList<ClauseSyntax> line, ClauseSyntax clause, LineSyntax? above)
    {
        (FindingFix? fix, string said) = Meant(scope, kind, line, clause, above);
        scope.Report(FindingRules.UnknownClause, scope.SpanOf(clause.Word), fix, kind.Word, scope.TextOf(clause.Word), said);
    }

    /// <summary>Words as messages list them.</summary>
    public static string Listed(IEnumerable<string> words) => string.Join(", ", words.Select(static w => $"`{w}`"));

    private static (FindingFix? Fix, string Said) Meant(BindingScope scope, KindSymbol kind, SyntaxList<ClauseSyntax> line, ClauseSyntax clause, LineSyntax? above)
    {
        string word = scope.TextOf(clause.Word);
        TextSpan span = scope.SpanOf(clause.Word);
        FieldSymbol? named = kind.FindField(word);
        (FindingFix Fix, string Instead)? habit = scope.IsPattern || named is not null ? null : HabitFixes.Of(scope, kind, line, IndexOf(line, clause));
        if (scope.IsPattern && word is "or" or "ou" or "oder" or "o")
            return (null, ": what else may be so stands in a line of its own that begins with `or`");
        if (word is "or" or "ou" or "oder" or "o")
            return (word == "or" ? null : FindingFix.Replace("Write or", span, "or"), ": one of several values is written `A or B`");
        if (Habits.IsComma(word) || habit is { Instead: "," })
            return ((habit?.Fix ?? FindingFix.Replace("", span, ",")) with { Title = "Write a comma" }, IsList);
        if (habit is { } known)
            return (known.Fix, $": write `{known.Instead}`");
        if (word is "while" or "without" or "each" or "only" or "except")
            return (null, scope.IsPattern ? ": it stands behind a hole, or behind the clause that has one" : ": it goes on with a question or a rule");
        if (above is not null && ListedAbove(scope, kind, word, above) is { } listing)
            return (null, $": it is a word of `{listing}`; is a comma missing at the end of the line above?");
        if (word == "renamed-from")
            return (null, ": it stands where the item is defined");
        if (named is not null)
        {
            // The field is known and written with another word; a verb clause with any of several.
            string written = named.Verbs.FirstOrDefault() ?? named.Clause;
            return (FindingFix.Replace($"Write {written}", span, written), $": the field `{word}` is written `{written}`");
        }
        // Every word of two letters is one slip away from `on`.
        IReadOnlyList<string> nearest = word.Length > 2 ? FactSpelling.Nearest(word, Words(kind), Suggestion.Most) : [];
        return nearest.Count > 0 ? (FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]), Suggestion.Text(nearest)) : (null, OwnClauses(kind));
    }

    private static int IndexOf(SyntaxList<ClauseSyntax> line, ClauseSyntax clause)
    {
        int at = 0;
        while (line[at] != clause)
            at++;
        return at;
    }

    private static string? ListedAbove(BindingScope scope, KindSymbol kind, string word, LineSyntax above)
    {
        string clause = scope.TextOf(above.Clauses[above.Clauses.Count - 1].Word);
        return kind.FindClause(clause, out _) is { Type: FieldType.Word } field && field.Words.Contains(word) ? clause : null;
    }

    /// <summary>What the kind takes besides what every item does, where nothing is near.</summary>
    private static string OwnClauses(KindSymbol kind)
    {
        const int most = 8;
        string[] words = kind.Fields.Where(static f => f.Owner is not null).Select(static f => f.Verbs.FirstOrDefault() ?? f.Clause).Take(most + 1).ToArray();
        return words.Length == 0 ? "" : ": it takes " + Listed(words.Take(most)) + (words.Length > most ? " …" : "");
    }

    private static IEnumerable<string> Words(KindSymbol kind)
    {
        // Whoever means `note` or `renamed-from` hardly writes another word, and any word is near to one of them.
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field == LanguageFields.Note)
                continue;
            yield return field.Clause;
            foreach (string verb in field.Verbs)
                yield return verb;
        }
        foreach (string word in (string[])["on", "since", "until", "during", "as-of", "per", "accept"])
            yield return word;
    }
}
