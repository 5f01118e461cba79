using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>Reads from a bound file what it says about sources.</summary>
internal sealed class ProvenanceReader
{
    private readonly BoundFile _file;
    private readonly List<UnsourcedFact> _unsourced = [];
    private readonly List<DeclaredSource> _declared = [];
    private readonly List<SourceTextName> _texts = [];
    private readonly List<SourceLanguage> _languages = [];
    private readonly List<SourceName> _cited = [];
    private readonly HashSet<SourceName> _isCited = [];
    private readonly QuotationReader _quotations = new();

    public ProvenanceReader(BoundFile file) => _file = file;

    public FileProvenance Read()
    {
        AddCitations(_file.MarginCitations);
        _quotations.Add(_file.MarginCitations);
        foreach (BoundItem item in _file.Items)
        {
            AddItem(item);
            _quotations.Add(item);
            if (item.Kind.IsFact && !item.HasUnreadSources && LacksSource(item.Citations, item.Clauses))
                _unsourced.Add(new UnsourcedFact($"This {item.Kind.Word}", item.KindSpan, item.Span.End));
        }
        foreach (BoundExtension extension in _file.Extensions)
        {
            AddCitations(extension.Citations);
            _quotations.Add(extension);
            AddClauses(extension.Clauses, new SourceName(extension.Target.Kind.Word, extension.Target.Name), IsSource(extension.Target.Kind));
            bool says = extension.Time is not null || extension.Clauses.Count > 0;
            if (says && extension.Target.Kind.IsFact && !extension.HasUnreadSources && LacksSource(extension.Citations, extension.Clauses))
                _unsourced.Add(new UnsourcedFact($"This addition to `{extension.Target.Name}`", extension.TargetSpan, extension.Span.End));
        }
        return new FileProvenance(
            _file.Path,
            EquatableArray.From(_unsourced),
            EquatableArray.From(_declared),
            EquatableArray.From(_texts),
            EquatableArray.From(_languages),
            EquatableArray.From(_cited),
            EquatableArray.From(_quotations.Take()),
            _file.Findings.HasErrors());
    }

    private static bool IsSource(KindSymbol kind) => kind.IsCitable;

    /// <summary>
    /// Whether nothing says where a fact comes from: it has no source of its own or from above, and its clauses do not all
    /// have theirs. Clauses of the language (a note, a tag, how sure the author is) need none. <c>according-to</c> says whose
    /// word it is, and that is answer enough.
    /// </summary>
    private static bool LacksSource(IReadOnlyList<BoundCitation> citations, IReadOnlyList<BoundClause> clauses)
    {
        if (citations.Count > 0 || IsSomebodysWord(clauses))
            return false;
        bool isSourced = false;
        foreach (BoundClause clause in clauses)
        {
            if (clause.Qualifiers is { } qualifiers && (qualifiers.Citations.Count > 0 || IsSomebodysWord(qualifiers.Clauses)))
                isSourced = true;
            else if (clause.Field.Owner is not null || clause.Field == LanguageFields.Count)
                return true;
        }
        return !isSourced;
    }

    private static bool IsSomebodysWord(IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            if (clause.Field == LanguageFields.AccordingTo && clause.Values.Count > 0)
                return true;
        }
        return false;
    }

    private void AddItem(BoundItem item)
    {
        bool isSource = IsSource(item.Kind);
        var name = new SourceName(item.Kind.Word, item.Name ?? "");
        if (isSource)
            _declared.Add(new DeclaredSource(name, item.NameSpan, item.Documentation is null ? item.Span : default));
        AddCitations(item.Citations);
        AddClauses(item.Clauses, name, isSource);
    }

    private void AddClauses(IReadOnlyList<BoundClause> clauses, SourceName owner, bool isSource)
    {
        foreach (BoundClause clause in clauses)
        {
            if (isSource)
                AddText(clause, owner);
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is { } item)
                    AddMention(item, owner);
            }
            foreach (ItemReference via in clause.Via.Each())
                AddMention(via, owner);
            if (clause.Qualifiers is not { } qualifiers)
                continue;
            AddCitations(qualifiers.Citations);
            AddClauses(qualifiers.Clauses, owner, isSource: false);
        }
    }

    private void AddText(BoundClause clause, SourceName source)
    {
        foreach (BoundValue value in clause.Values.Each())
        {
            if (clause.Field.IsCited && value is { Kind: BoundValueKind.Text, Texts.Count: > 0 })
                _texts.Add(new SourceTextName(source, value.Texts[0].Text, value.Span));
            else if (clause.Field is { Type: FieldType.Language, Owner: not null } && value.Kind == BoundValueKind.Raw)
                _languages.Add(new SourceLanguage(source, value.Raw));
        }
    }

    private void AddCitations(IReadOnlyList<BoundCitation> citations)
    {
        foreach (BoundCitation citation in citations)
        {
            var source = new SourceName(citation.Source.Kind.Word, citation.Source.Name);
            if (_isCited.Add(source))
                _cited.Add(source);
            foreach (ItemReference via in citation.Via.Each())
                AddMention(via, default);
        }
    }

    /// <summary>Counts a source that a clause names as cited, unless it names itself.</summary>
    private void AddMention(ItemReference item, SourceName owner)
    {
        if (!IsSource(item.Kind))
            return;
        var name = new SourceName(item.Kind.Word, item.Name);
        if (name != owner && _isCited.Add(name))
            _cited.Add(name);
    }
}
