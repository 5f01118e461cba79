using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Makes the fixes of <see cref="Habits"/>: what a line says in other words is written in those of the language. A line that has a
/// word besides of which nobody knows what it means has no fix, since that would only bring the next finding.
/// </summary>
internal sealed class HabitFixes
{
    private readonly BindingScope _scope;
    private readonly KindSymbol _kind;
    private readonly SyntaxList<ClauseSyntax> _clauses;
    private readonly List<TextEdit> _edits = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    // Clauses whose list goes on where a further name follows.
    private readonly HashSet<int> _continues = [];
    private string? _first;

    private HabitFixes(BindingScope scope, KindSymbol kind, SyntaxList<ClauseSyntax> clauses)
    {
        _scope = scope;
        _kind = kind;
        _clauses = clauses;
        foreach (ClauseSyntax clause in clauses)
            _written.Add(scope.TextOf(clause.Word));
    }

    /// <summary>What a clause of a line is written instead; null where that is not known.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="clauses">The clauses of the line.</param>
    /// <param name="at">The first that the kind does not know.</param>
    /// <returns>The fix of the whole line, and what it writes for the clause.</returns>
    public static (FindingFix Fix, string Instead)? Of(BindingScope scope, KindSymbol kind, SyntaxList<ClauseSyntax> clauses, int at)
    {
        var fixes = new HabitFixes(scope, kind, clauses);
        for (int i = at; i < clauses.Count; i++)
        {
            if (!fixes.IsKnown(scope.TextOf(clauses[i].Word)) && !fixes.Mend(ref i))
                return null;
        }
        if (fixes._first is null)
            return null;
        return (new FindingFix($"Write {fixes._first}", new([.. fixes._edits]), IsSafe: false), fixes._first);
    }

    private bool IsKnown(string word) => LanguageWords.IsClause(word) || _kind.FindClause(word, out _) is not null;

    /// <summary>Mends one clause, or two that are one time; false where nobody knows how.</summary>
    private bool Mend(ref int at)
    {
        ClauseSyntax clause = _clauses[at];
        string word = _scope.TextOf(clause.Word);
        if (Habits.IsComma(word) && at > 0 && AreNames(clause) && AreNames(_clauses[at - 1]))
            return MendToComma(at);
        if (MendSpan(at))
        {
            at++;
            return true;
        }
        foreach ((string instead, HabitValue value) in Habits.ClausesOf(word))
        {
            if (!IsKnown(instead) || !Fits(clause, value))
                continue;
            // `of Xi with Putin`: a list goes on.
            if (value == HabitValue.Names && at > 0 && _scope.TextOf(_clauses[at - 1].Word) is var before && (before == instead || _continues.Contains(at - 1)))
            {
                _continues.Add(at);
                return MendToComma(at);
            }
            if (!IsFree(instead, value))
                continue;
            _written.Add(instead);
            if (value == HabitValue.Names)
                _continues.Add(at);
            return Write(_scope.SpanOf(clause.Word), instead);
        }
        return false;
    }

    private bool MendToComma(int at)
    {
        _continues.Add(at);
        return Write(TextSpan.Between(_scope.SpanOf(_clauses[at - 1]).End, _scope.SpanOf(_clauses[at].Word).End), ",");
    }

    /// <summary><c>between 2013 and 2018</c>, and <c>from 2013 to 2018</c> of what happens at a moment.</summary>
    private bool MendSpan(int at)
    {
        if (at + 1 >= _clauses.Count || !Fits(_clauses[at], HabitValue.Date) || !Fits(_clauses[at + 1], HabitValue.Date))
            return false;
        string first = FactSpelling.Fold(_scope.TextOf(_clauses[at].Word)), second = FactSpelling.Fold(_scope.TextOf(_clauses[at + 1].Word));
        if (!DateWords.Is(first, DateWordKind.SpanBegin, out _) || !DateWords.Is(second, DateWordKind.SpanMiddle, out _) || !IsFree("during", HabitValue.Date))
            return false;
        bool isSinceUntil = Habits.ClausesOf(first).Any(static c => c.Clause == "since");
        if (isSinceUntil && IsLasting)
            return false;
        var span = TextSpan.Between(_scope.SpanOf(_clauses[at].Word).Start, _scope.SpanOf(_clauses[at + 1]).End);
        string text = _scope.Item.TextOf(_clauses[at].Word, _clauses[at + 1].Values[0].Last);
        if (EverydayDate.Read(text) is not { Texts.Count: 1 } read || _clauses[at + 1].Values[0].StringCount > 0)
            return false;
        _written.Add("during");
        return Write(span, "during " + read.Texts[0]);
    }

    private bool IsLasting => !_kind.IsFact || _kind.Aspect == FactAspect.Lasting;

    /// <summary>Whether a clause can still be written: nothing else says the same.</summary>
    private bool IsFree(string clause, HabitValue value)
    {
        if (clause is "since" or "until")
            return IsLasting && !_written.Contains(clause) && !_written.Contains("on") && !_written.Contains("during");
        if (LanguageWords.IsTime(clause))
            return !_written.Any(LanguageWords.IsTime);
        return !_written.Contains(clause) || (value == HabitValue.Texts && LanguageWords.IsClause(clause));
    }

    private bool Fits(ClauseSyntax clause, HabitValue value) => clause.Tails.Count == 0 && value switch
    {
        HabitValue.Date => clause.Values.Count == 1 && clause.Values[0].Kind == ValueSyntaxKind.Scalar && FactDate.TryParse(_scope.TextOf(clause.Values[0]), out _, out _),
        HabitValue.Names => AreNames(clause),
        _ => clause.Values.Count > 0 && clause.Values.All(static v => v.Kind == ValueSyntaxKind.Text),
    };

    private static bool AreNames(ClauseSyntax clause) => clause.Values.Count > 0 && clause.Values.All(static v => v.Kind is ValueSyntaxKind.Name or ValueSyntaxKind.Hole);

    private bool Write(TextSpan span, string text)
    {
        _first ??= text;
        _edits.Add(new TextEdit(span, text));
        return true;
    }
}
