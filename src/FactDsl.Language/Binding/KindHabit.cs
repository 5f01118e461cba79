using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Reports an item that begins with another word than its kind's, where it is known which kind is meant.</summary>
internal static class KindHabit
{
    /// <summary>Reports the first word of an item; false where nobody knows what it means.</summary>
    public static bool Report(BindingScope scope, StatementSyntax statement)
    {
        HeadSyntax head = statement.Head;
        string word = scope.TextOf(head.Kind);
        TextSpan span = scope.SpanOf(head.Kind);
        bool isName = scope.Item.Tokens[head.Kind].Kind == SyntaxTokenKind.Name;
        if (head.Standing < 0 && Habits.IsDenial(word) && statement.Body.Head.Count > 0 && scope.Schema.Find(scope.TextOf(statement.Body.Head[0].Word)) is { IsFact: true })
        {
            scope.Report(FindingRules.UnknownKind, span, FindingFix.Replace("Write no", span, "no"), word, ": what is not so is said with `no` in front of the kind");
            return true;
        }
        // What begins with a name is the word of a kind where a fact can go on behind it: `Treffen von …`, not `Land`.
        if (Habits.KindOf(scope.Schema, word) is not { } meant || (isName && scope.Schema.Find(FactSpelling.Fold(word)) is null && !GoesOn(statement, meant.Kind)))
            return false;
        var edits = new List<TextEdit> { new(span, meant.Kind.Word) };
        string written = meant.Kind.Word;
        if (meant.Format is { } format && FormatOf(scope, statement, meant.Kind, format) is { } addition)
        {
            edits.Add(addition);
            written += " … format " + format;
        }
        var fix = new FindingFix($"Write {written}", new([.. edits]), IsSafe: false);
        if (isName)
            scope.TakeCode(head.Kind);
        scope.Report(FindingRules.UnknownKind, span, fix, word, $": write `{written}`");
        return true;
    }

    /// <summary>Whether a clause word stands behind the kind's, so that a fact is written.</summary>
    private static bool GoesOn(StatementSyntax statement, KindSymbol kind) => kind.IsFact && statement.Head.Name < 0 && statement.Body.Head.Count > 0;

    /// <summary>The clause that says what kind of meeting it is, behind all others of the first line; null where the kind does not have it or one is written.</summary>
    private static TextEdit? FormatOf(BindingScope scope, StatementSyntax statement, KindSymbol kind, string format)
    {
        if (kind.FindClause("format", out _) is not { Type: FieldType.Word } field || !field.Words.Contains(format))
            return null;
        HeadSyntax head = statement.Head;
        int last = head.Labels.Count > 0 ? head.Labels[head.Labels.Count - 1] : head.Name >= 0 ? head.Name : head.Kind;
        foreach (ClauseSyntax clause in statement.Body.Head)
        {
            if (scope.TextOf(clause.Word) == "format")
                return null;
            last = clause.Last;
        }
        foreach (LineSyntax line in statement.Body.Lines)
        {
            if (scope.TextOf(line.Clauses[0].Word) == "format")
                return null;
        }
        return new TextEdit(new TextSpan(scope.SpanOf(last).End, 0), " format " + format);
    }
}
