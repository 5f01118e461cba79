using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Binding;

/// <summary>Reports a file in another notation, and shows how its first entry is written: a person sees at once what goes where.</summary>
internal static class ForeignEntry
{
    /// <summary>Reports the file.</summary>
    public static void Report(BindingScope scope, ForeignSyntax foreign)
        => scope.Report(FindingRules.ForeignNotation, foreign.Span.Shift(scope.Start), foreign.Notation, "`" + Translate(scope.Schema, foreign) + "`");

    private static string Translate(FactSchema schema, ForeignSyntax foreign)
    {
        string? type = foreign.Entry.FirstOrDefault(static p => p.Key.TrimStart('@', '_') is "type" or "kind").Value;
        KindSymbol? kind = KindOf(schema, type) ?? KindOf(schema, foreign.List) ?? schema.Find("person");
        if (kind is null)
            return "person WangYi \"Wang Yi\"";
        string? called = foreign.Entry.FirstOrDefault(static p => p.Key is "name" or "label" or "title").Value;
        var text = new StringBuilder(kind.Word);
        if (!kind.IsFact || called is not null)
            text.Append(' ').Append(called is null ? "SomeName" : NameOf(called));
        if (called is not null)
            text.Append(" \"").Append(called.Replace("\\", "").Replace("\"", "")).Append('"');
        var written = new HashSet<FieldSymbol>();
        bool hasTime = false;
        foreach (KeyValuePair<string, string> pair in foreign.Entry)
        {
            if (ClauseOf(kind, pair.Key, pair.Value) is not { } clause || (clause.Field is null ? hasTime : !written.Add(clause.Field)))
                continue;
            hasTime |= clause.Field is null;
            text.Append(' ').Append(clause.Text);
        }
        return text.ToString();
    }

    private static KindSymbol? KindOf(FactSchema schema, string? word)
    {
        if (word is null || word.Length < 3)
            return null;
        (KindSymbol Kind, string? Format)? meant = Habits.KindOf(schema, word) ?? (word[word.Length - 1] == 's' ? Habits.KindOf(schema, word.Substring(0, word.Length - 1)) : null);
        return meant is { Kind.IsAbstract: false } known ? known.Kind : null;
    }

    /// <summary>The clause that a key stands for, with its value; null where nobody knows one.</summary>
    private static (FieldSymbol? Field, string Text)? ClauseOf(KindSymbol kind, string key, string value)
    {
        string word = FactSpelling.Fold(key).Replace('_', '-');
        foreach (string candidate in new[] { word }.Concat(Habits.ClausesOf(word).Select(static c => c.Clause)))
        {
            FieldSymbol? field = kind.FindClause(candidate, out _) ?? kind.FindField(candidate);
            if (field is null && LanguageWords.IsTime(candidate) && DateOf(value) is { } time && (kind.Aspect == FactAspect.Lasting || candidate is "on" or "during"))
                return (null, candidate + " " + time);
            if (field is not null && ValueOf(field, value) is { } written)
                return (field, (field.Verbs.FirstOrDefault() ?? field.Clause) + " " + written);
        }
        return null;
    }

    private static string? ValueOf(FieldSymbol field, string value) => field.Type switch
    {
        FieldType.Date => DateOf(value),
        FieldType.Item => string.Join(", ", value.Split([',', ';', '&'], StringSplitOptions.RemoveEmptyEntries).Select(static v => NameOf(v)).Where(static n => n.Length > 0)) is { Length: > 0 } names ? names : null,
        FieldType.Number => FactNumber.TryParse(value, out _, out _) ? value : null,
        FieldType.Text => "\"" + value.Replace("\\", "").Replace("\"", "") + "\"",
        FieldType.Word => field.Words.Contains(value) ? value : null,
        // What these take, a text of another notation hardly has as it is written here.
        FieldType.Money or FieldType.Url or FieldType.Language or FieldType.Flag or FieldType.Code or FieldType.Any or FieldType.Order => null,
    };

    private static string? DateOf(string value)
        => FactDate.TryParse(value, out _, out FactParseIssue? issue) ? value : issue?.Suggestions.FirstOrDefault();

    /// <summary>Words as a name: <c>Wang Yi</c> becomes <c>WangYi</c>.</summary>
    internal static string NameOf(string words)
    {
        var name = new StringBuilder(words.Length);
        bool begins = true;
        foreach (char c in words)
        {
            bool isPart = char.IsLetter(c) || (char.IsDigit(c) && name.Length > 0);
            if (isPart)
                name.Append(begins ? NameText.Upper(c) : c);
            begins = !isPart;
        }
        return name.ToString();
    }
}
