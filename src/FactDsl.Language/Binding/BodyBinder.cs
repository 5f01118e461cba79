using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Binds the clauses of an item: every clause on the first line and the first of each indented line describe the item,
/// the others on a line qualify its first.
/// </summary>
internal sealed class BodyBinder
{
    private readonly BindingScope _scope;
    private readonly KindSymbol _kind;
    private readonly List<ClauseSlot> _slots = [];

    // Fields whose clause has a finding of its own: they are not missing as well.
    private HashSet<FieldSymbol>? _excused;

    // The clauses of the line at hand.
    private SyntaxList<ClauseSyntax> _line;

    // Most items have none of these.
    private List<BoundCitation>? _citations;
    private List<string>? _sourceHoles;
    private List<string>? _formerNames;
    private List<BoundAcceptance>? _accepted;

    public BodyBinder(BindingScope scope, KindSymbol kind)
    {
        _scope = scope;
        _kind = kind;
    }

    /// <summary>Whether the clauses are added to an item that is defined elsewhere.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether there are clauses that nobody knows; any field may be meant by one.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>The item's own time.</summary>
    public TimeClauses Times { get; } = new();

    /// <summary>The item's own sources.</summary>
    public IReadOnlyList<BoundCitation> Citations => _citations ?? (IReadOnlyList<BoundCitation>)[];

    /// <summary>Whether the item names its sources itself, be it none.</summary>
    public bool HasCitations { get; private set; }

    /// <summary>The holes of a question that stand for its sources.</summary>
    public IReadOnlyList<string> SourceHoles => _sourceHoles ?? (IReadOnlyList<string>)[];

    /// <summary>Whether a source named somewhere in the body could not be read.</summary>
    public bool HasUnreadSources { get; private set; }

    public IReadOnlyList<string> FormerNames => _formerNames ?? (IReadOnlyList<string>)[];

    public IReadOnlyList<BoundAcceptance> Accepted => _accepted ?? (IReadOnlyList<BoundAcceptance>)[];

    /// <summary>How long what answers a question lasted; null where that is not asked.</summary>
    public BoundDuration? Duration { get; private set; }

    /// <summary>Whether the item sums facts up.</summary>
    public bool IsCounted => Fills(LanguageFields.Count);

    /// <summary>Whether the item is somebody's word.</summary>
    public bool IsReported => Fills(LanguageFields.AccordingTo);

    /// <summary>Whether nothing is said but what it takes back, and what the language says of any item: no field of the kind, no time.</summary>
    public bool OnlySupersedes
        => Times.IsEmpty && !HasUnknown && Fills(LanguageFields.Supersedes) && _slots.TrueForAll(static s => s.Clause.Field.Owner is null);

    /// <summary>How many of the clauses stand on the first line.</summary>
    public int HeadClauses { get; private set; }

    /// <summary>Binds the whole body.</summary>
    public void Bind(BodySyntax body)
    {
        bool skipUnknown = false;
        _line = body.Head;
        for (int i = 0; i < body.Head.Count; i++)
        {
            if (RelationAt(body.Head, i) is { } related)
                _slots.Add(new ClauseSlot(body.Head[i++], related));
            else if (TakeDateInWords(body.Head, i) is > 0 and int taken)
                i += taken;
            else if (i == 0 || !TakeReportOfReport(_slots.Count == 0 ? null : _slots[_slots.Count - 1], body.Head[i - 1], body.Head[i]))
                BindOfItem(body.Head[i], null, ref skipUnknown);
        }
        HeadClauses = _slots.Count;
        LineSyntax? above = null;
        foreach (LineSyntax line in body.Lines)
        {
            BindLine(line, above);
            above = line;
        }
    }

    /// <summary>Counts written values, invalid ones included.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isOpen">Whether the count says nothing: values are not known, not listed, or could not be read.</param>
    public int CountWritten(FieldSymbol field, out bool isOpen)
    {
        int count = 0;
        isOpen = _excused is not null && _excused.Contains(field);
        foreach (ClauseSlot slot in _slots)
        {
            if (slot.Clause.Field != field)
                continue;
            isOpen |= slot.Syntax.Values.Count == 0;
            count += ClauseBinder.Count(slot.Syntax.Values);
            foreach (ValueSyntax value in slot.Syntax.Values)
                isOpen |= value.Kind == ValueSyntaxKind.Special;
        }
        return count;
    }

    /// <summary>Where the last value stands that is written for a field; null where there is none, or one that ends the list.</summary>
    public TextSpan? LastOf(FieldSymbol field)
    {
        for (int i = _slots.Count - 1; i >= 0; i--)
        {
            if (_slots[i].Clause.Field == field && _slots[i].Syntax.Values.Count > 0)
                return _scope.SpanOf(_slots[i].Syntax.Values[_slots[i].Syntax.Values.Count - 1]);
        }
        return null;
    }

    /// <summary>The bound clauses, their own times completed from the item's.</summary>
    public IReadOnlyList<BoundClause> ToClauses(FactTime? itemTime)
    {
        var clauses = new List<BoundClause>(_slots.Count);
        foreach (ClauseSlot slot in _slots)
            Alternatives.AddApart(clauses, slot.ToClause(_scope, itemTime));
        return clauses;
    }

    private bool Fills(FieldSymbol field)
    {
        foreach (ClauseSlot slot in _slots)
        {
            if (slot.Clause.Field == field)
                return true;
        }
        return false;
    }

    private void BindLine(LineSyntax line, LineSyntax? above)
    {
        bool skipUnknown = false;
        _line = line.Clauses;
        ClauseSyntax first = line.Clauses[0];
        string word = _scope.TextOf(first.Word);
        if (IsKindOnly(word))
        {
            SyntaxToken token = _scope.Item.Tokens[first.Word];
            TextSpan span = _scope.SpanOf(first.Word);
            // Where characters that mean nothing stand in front of it, there is no indentation to remove.
            FindingFix? fix = token.Indent > 0 ? FindingFix.Replace("Remove the indentation", new TextSpan(span.Start - token.Indent, token.Indent), "") : null;
            _scope.Report(FindingRules.IndentedItem, span, fix, word);
            return;
        }
        Times.BeginLine();
        ClauseSlot? slot;
        int next = 1;
        if (RelationAt(line.Clauses, 0) is { } described)
        {
            _slots.Add(slot = new ClauseSlot(first, described));
            next = 2;
        }
        else if (TakeDateInWords(line.Clauses, 0) is > 0 and int taken)
        {
            slot = null;
            next = 1 + taken;
        }
        else
        {
            slot = BindOfItem(first, above, ref skipUnknown);
        }
        // One finding for all that cannot qualify: `since D until E` is one time.
        bool isReported = false;
        for (int i = next; i < line.Clauses.Count; i++)
        {
            if (slot is not null && RelationAt(line.Clauses, i) is { } said && slot.Clause.Field.Qualifiers.Contains(said.Field.Name))
            {
                (slot.Clauses ??= []).Add(said);
                i++;
            }
            else if (TakeDateInWords(line.Clauses, i) is > 0 and int more)
            {
                i += more;
            }
            else if (slot is not null && TakeReportOfReport(slot, line.Clauses[i - 1], line.Clauses[i]))
            {
                continue;
            }
            else if (slot is not null)
            {
                BindQualifier(slot, line.Clauses[i], ref skipUnknown, ref isReported);
            }
            else if (IsOfItemOnly(word))
            {
                BindWithItem(word, line.Clauses[i], ref skipUnknown, ref isReported);
            }
        }
    }

    /// <summary>
    /// Takes who passes a report on: `according-to C according-to B` is C's word as B tells it, and came through B. What
    /// stands further behind is nearer to the author.
    /// </summary>
    private bool TakeReportOfReport(ClauseSlot? slot, ClauseSyntax above, ClauseSyntax clause)
    {
        if (_scope.IsPattern || slot is null || slot.Clause.Field != LanguageFields.AccordingTo || clause.Values.Count != 1 || clause.Tails.Count > 0
            || _scope.TextOf(clause.Word) != LanguageFields.AccordingTo.Clause || _scope.TextOf(above.Word) != LanguageFields.AccordingTo.Clause)
        {
            return false;
        }
        BoundClause teller = ClauseBinder.Bind(_scope, LanguageFields.AccordingTo, -1, clause);
        if (teller.Values.Count > 0 && teller.Values[0].Item is { } item)
            slot.Clause = slot.Clause with { Via = [item, .. slot.Clause.Via] };
        else if (teller.Values.Count > 0)
            _scope.Report(FindingRules.WrongValue, teller.Values[0].Span, LanguageFields.AccordingTo.Clause, "the name of whom the report came through", _scope.TextOf(clause.Values[0]));
        return true;
    }

    /// <summary>Takes a date in words of which some look like clauses; gives how many of these belong to it.</summary>
    private int TakeDateInWords(SyntaxList<ClauseSyntax> clauses, int at)
    {
        int taken = DateInWords.Report(_scope, _kind, clauses, at);
        if (taken > 0 && _kind.FindClause(_scope.TextOf(clauses[at].Word), out _) is { } field)
            Excuse(field);
        return taken;
    }

    /// <summary>
    /// Reads how a date of a question stands to another: <c>born before 1919</c>. A clause that lacks its date, with a word of time and a
    /// date behind it, means nothing else.
    /// </summary>
    private BoundClause? RelationAt(SyntaxList<ClauseSyntax> clauses, int at)
    {
        if (!_scope.IsPattern || at + 1 >= clauses.Count || clauses[at].Values.Count > 0 || clauses[at + 1].Values.Count != 1 || clauses[at + 1].Tails.Count > 0)
            return null;
        string relation = _scope.TextOf(clauses[at + 1].Word);
        ValueSyntax value = clauses[at + 1].Values[0];
        if (relation is not ("before" or "after" or "since" or "until" or "on" or "during") || value.Kind != ValueSyntaxKind.Scalar
            || _kind.FindClause(_scope.TextOf(clauses[at].Word), out int verb) is not { Type: FieldType.Date } field)
        {
            return null;
        }
        var span = TextSpan.Between(_scope.SpanOf(clauses[at].Word).Start, _scope.SpanOf(clauses[at + 1]).End);
        BoundValue? date = ValueBinder.BindDate(_scope, value, _scope.SpanOf(value));
        return new BoundClause(field, verb, date is null ? [] : [date with { Relation = relation }], span) { Line = _scope.LineOf(span.Start) };
    }

    /// <summary>Whether a line begins with a kind rather than a clause, so that it is meant as an item.</summary>
    private bool IsKindOnly(string word)
        => !_scope.IsPattern && _scope.Schema.Find(word) is not null && _kind.FindClause(word, out _) is null && _kind.FindField(word) is null;

    /// <summary>Whether a clause says something of the whole item rather than filling a field that can be qualified.</summary>
    private static bool IsOfItemOnly(string word) => LanguageWords.IsTime(word) || word is "per" or "accept" or "renamed-from";

    /// <summary>
    /// Binds what follows the item's time or source on its line: the rest of that time, and who says so. Everything else
    /// would have to qualify the time or the source, and cannot.
    /// </summary>
    private void BindWithItem(string first, ClauseSyntax clause, ref bool skipUnknown, ref bool isReported)
    {
        string word = _scope.TextOf(clause.Word);
        if (LanguageWords.IsTime(first) && !_scope.IsPattern && BindOfTime(word, clause))
            return;
        bool goesOn = (LanguageWords.IsTime(word) && LanguageWords.IsTime(first)) || word is "per" or "accept"
            || (_kind.FindClause(word, out _) is { } field && LanguageFields.IsAttribution(field));
        if (goesOn || !IsKnown(word))
            BindOfItem(clause, null, ref skipUnknown);
        else
            ReportCannotQualify(clause, first, ref isReported);
    }

    /// <summary>Binds who says when, and how sure that is; false where a clause says neither.</summary>
    private bool BindOfTime(string word, ClauseSyntax clause)
    {
        if (word == "per")
        {
            var citations = new List<BoundCitation>();
            HasUnreadSources |= !CitationBinder.Bind(_scope, clause, citations);
            Times.Cite(citations);
            return true;
        }
        if (_kind.FindClause(word, out _) is not { } field || (field != LanguageFields.Certainty && field != LanguageFields.Preferred && field != LanguageFields.Disputed))
            return false;
        Times.Qualify(ClauseBinder.Bind(_scope, field, -1, clause));
        return true;
    }

    private bool IsKnown(string word) => LanguageWords.IsClause(word) || _kind.FindClause(word, out _) is not null;

    /// <summary>Binds a clause that describes the item; gives its slot where it fills a field.</summary>
    private ClauseSlot? BindOfItem(ClauseSyntax clause, LineSyntax? above, ref bool skipUnknown)
    {
        string word = _scope.TextOf(clause.Word);
        if (TakeDuration(word, clause))
            return null;
        if (LanguageWords.IsTime(word))
        {
            LengthBinder.RefuseExceptions(_scope, clause);
            Times.Add(_scope, clause);
            return null;
        }
        switch (word)
        {
            case "per":
                LengthBinder.RefuseExceptions(_scope, clause);
                HasCitations = true;
                HasUnreadSources |= !CitationBinder.Bind(_scope, clause, _citations ??= []);
                if (_scope.IsPattern)
                    (_sourceHoles ??= []).AddRange(CitationBinder.BindHoles(_scope, clause));
                return null;
            case "accept":
                AcceptanceBinder.Bind(_scope, clause, _accepted ??= []);
                return null;
            case "renamed-from" when !IsExtension:
                BindFormerNames(clause);
                return null;
        }
        FieldSymbol? field = _kind.FindClause(word, out int verb);
        if (field is null)
        {
            if (!skipUnknown)
                ReportUnknown(clause, above);
            // What stands behind an unknown word is a guess: one finding is enough.
            skipUnknown = true;
            return null;
        }
        skipUnknown = ClauseBinder.IsFlagBeforeClause(_scope, field, clause);
        if (field.IsVerbal && verb < 0 && !_scope.IsPattern)
        {
            _scope.Report(FindingRules.UnknownClause, _scope.SpanOf(clause.Word), _kind.Word, word, $": `{word}` stands for any of its verbs, and a fact needs one: " + UnknownClause.Listed(field.Verbs));
            Excuse(field);
            return null;
        }
        if (IsTimeInOtherWords(word, field, clause))
        {
            TextSpan span = _scope.SpanOf(clause.Word);
            _scope.Report(FindingRules.WrongValue, _scope.SpanOf(clause.Values[0]), FindingFix.Replace("Write on", span, "on"), word, $"{field.Wanted}, and a time is said with `on`", _scope.TextOf(clause.Values[0]));
            Excuse(field);
            return null;
        }
        var slot = new ClauseSlot(clause, ClauseBinder.Bind(_scope, field, verb, clause));
        _slots.Add(slot);
        return slot;
    }

    /// <summary>Whether a date stands where a thing is named, as in <c>in 2022</c>, and no time is said otherwise.</summary>
    private bool IsTimeInOtherWords(string word, FieldSymbol field, ClauseSyntax clause)
    {
        if (_scope.IsPattern || field.Type != FieldType.Item || word is not ("in" or "at" or "by") || clause.Values.Count != 1 || clause.Values[0].Kind != ValueSyntaxKind.Scalar || !Times.IsEmpty)
            return false;
        foreach (ClauseSyntax other in _line)
        {
            if (LanguageWords.IsTime(_scope.TextOf(other.Word)))
                return false;
        }
        return FactDate.TryParse(_scope.TextOf(clause.Values[0]), out _, out _);
    }

    /// <summary>Takes a clause that asks how long what answers lasted, wherever on its line it stands.</summary>
    private bool TakeDuration(string word, ClauseSyntax clause)
    {
        if (clause.Values.Count == 0 || clause.Values[0].Kind != ValueSyntaxKind.Duration)
            return false;
        LengthBinder.RefuseExceptions(_scope, clause);
        if (Duration is not null)
            _scope.Report(FindingRules.RepeatedClause, _scope.SpanOf(clause), _scope.Removal(_scope.SpanOf(clause), word), word, "");
        Duration ??= LengthBinder.Bind(_scope, clause.Word, clause.Values[0]);
        return true;
    }

    private void BindQualifier(ClauseSlot slot, ClauseSyntax clause, ref bool skipUnknown, ref bool isReported)
    {
        string word = _scope.TextOf(clause.Word);
        if (TakeDuration(word, clause))
            return;
        FieldSymbol qualified = slot.Clause.Field;
        if (LanguageWords.IsTime(word))
        {
            if (_scope.IsPattern || !_kind.IsFact || (_kind.Aspect == FactAspect.Lasting && qualified.IsMany))
                slot.Add(_scope, clause);
            else
                ReportCannotQualify(clause, qualified.Clause, ref isReported);
            return;
        }
        switch (word)
        {
            case "per":
                HasUnreadSources |= !CitationBinder.Bind(_scope, clause, slot.Citations ??= []);
                foreach (ValueSyntax value in clause.Values)
                {
                    // A source that one clause alone has answers nothing that the question as a whole could.
                    if (value.Kind == ValueSyntaxKind.Hole && _scope.IsPattern)
                        _scope.Report(FindingRules.CannotQualify, _scope.SpanOf(value), "per " + _scope.TextOf(value.First), qualified.Clause, _kind.Word);
                }
                return;
            case "accept":
                AcceptanceBinder.Bind(_scope, clause, _accepted ??= []);
                return;
            case "renamed-from":
                ReportCannotQualify(clause, qualified.Clause, ref isReported);
                return;
        }
        FieldSymbol? field = _kind.FindClause(word, out int verb);
        if (field is null)
        {
            if (!skipUnknown)
                ReportUnknown(clause, null);
            skipUnknown = true;
            return;
        }
        skipUnknown = ClauseBinder.IsFlagBeforeClause(_scope, field, clause);
        bool mayQualify = LanguageFields.IsAttribution(field)
            || (field == LanguageFields.Count && qualified.IsMany)
            || qualified.Qualifiers.Contains(field.Name);
        if (mayQualify)
        {
            (slot.Clauses ??= []).Add(ClauseBinder.Bind(_scope, field, verb, clause));
            return;
        }
        ReportCannotQualify(clause, qualified.Clause, ref isReported);
        Excuse(field);
    }

    private void Excuse(FieldSymbol field) => (_excused ??= []).Add(field);

    private void ReportCannotQualify(ClauseSyntax clause, string qualified, ref bool isReported)
    {
        if (!isReported)
            _scope.Report(FindingRules.CannotQualify, _scope.SpanOf(clause.Word), OnLineOfItsOwn(clause), _scope.TextOf(clause.Word), qualified, _kind.Word);
        isReported = true;
    }

    /// <summary>Moves a clause to a line of its own, where it describes the item. In a question a line means something else.</summary>
    private FindingFix? OnLineOfItsOwn(ClauseSyntax clause)
    {
        SyntaxToken word = _scope.Item.Tokens[clause.Word];
        return _scope.IsPattern || word.StartsLine ? null
            : FindingFix.Replace("Write it on a line of its own", TextSpan.Between(_scope.SpanOf(clause.Word - 1).End, _scope.SpanOf(clause.Word).Start), "\n  ") with { IsChoice = true };
    }

    private void ReportUnknown(ClauseSyntax clause, LineSyntax? above)
    {
        HasUnknown = true;
        UnknownClause.Report(_scope, _kind, _line, clause, above);
    }

    private void BindFormerNames(ClauseSyntax clause)
    {
        if (clause.Values.Count == 0)
            _scope.ReportNoValue(clause, "an identifier that the item had before");
        foreach (ValueSyntax value in clause.Values)
        {
            if (value.Kind == ValueSyntaxKind.Name)
                (_formerNames ??= []).Add(NameText.Normalize(NameText.WithoutJoiners(_scope.TextOf(value.First))));
            else if (value.Kind == ValueSyntaxKind.Text)
                _scope.Report(FindingRules.WrongValue, _scope.SpanOf(value), "renamed-from", $"an identifier that the item had before; a former name of the thing itself is `aka {_scope.TextOf(value)}`", _scope.TextOf(value));
            else
                _scope.Report(FindingRules.WrongValue, _scope.SpanOf(value), "renamed-from", "an identifier that the item had before", _scope.TextOf(value));
        }
    }
}
