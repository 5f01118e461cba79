using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Binds one file against the kinds and names of its whole fact base.</summary>
public sealed class Binder
{
    private readonly string _path;
    private readonly FileSyntax _file;
    private readonly FactSchema _schema;
    private readonly NameLookup _names;
    private readonly List<Finding> _findings = [];
    private readonly BindingBudget _budget = new();
    private readonly NamesTogether _together = new();
    private readonly List<BoundItem> _items = [];
    private readonly List<BoundExtension> _extensions = [];
    private readonly List<BoundQuestion> _questions = [];
    private readonly List<BoundRule> _rules = [];
    private readonly List<BoundExpectation> _expectations = [];

    private readonly MarginSource _margin;
    private readonly List<BoundCitation> _marginCitations = [];
    private readonly List<BoundAcceptance> _accepted = [];
    private KindSymbol? _kindAbove;
    private int _nameIndex;
    private int _questionIndex;
    private int _ruleIndex;
    private bool _takesLabels;

    private Binder(string path, FileSyntax file, FactSchema schema, NameTable names)
    {
        _path = path;
        _file = file;
        _schema = schema;
        _names = new NameLookup(names);
        _margin = new MarginSource(file, _findings);
    }

    /// <summary>Binds a file. Never throws for what the text says: everything wrong becomes a finding, and the rest is bound.</summary>
    /// <param name="path">The path that facts carry; the one under which the file's declarations were made.</param>
    /// <param name="file">The file.</param>
    /// <param name="schema">The kinds of the fact base.</param>
    /// <param name="names">The names of the fact base.</param>
    /// <param name="takesLabels">Whether questions may call things by their labels: where somebody asks, not in files.</param>
    public static BoundFile Bind(string path, FileSyntax file, FactSchema schema, NameTable names, bool takesLabels = false)
    {
        var binder = new Binder(path, file, schema, names) { _takesLabels = takesLabels };
        binder._findings.AddRange(schema.FindingsOf(path, file));
        for (int i = 0; i < file.Items.Count; i++)
            binder.BindItem(i);
        binder._margin.End();
        binder._together.Finish(binder._findings, schema);
        binder._findings.Sort(static (a, b) => a.Span.Start != b.Span.Start
            ? a.Span.Start.CompareTo(b.Span.Start)
            : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        binder._names.Uses.Add(binder._findings);
        return new BoundFile(path)
        {
            Items = binder._items,
            Extensions = binder._extensions,
            MarginCitations = binder._marginCitations,
            Accepted = binder._accepted,
            Questions = binder._questions,
            Rules = binder._rules,
            Expectations = binder._expectations,
            Uses = binder._names.Uses,
            Findings = binder._findings,
        };
    }

    private void BindItem(int number)
    {
        FileItem item = _file.Items[number];
        bool isPattern = item.Syntax is AskingSyntax;
        var scope = new BindingScope(_schema, _names, _file, item, _findings, _budget) { IsPattern = isPattern, TakesLabels = isPattern && _takesLabels, Together = _together };
        switch (item.Syntax)
        {
            case ForeignSyntax foreign:
                ForeignEntry.Report(scope, foreign);
                break;
            case DefinitionSyntax definition:
                ReportUnderived(scope, definition);
                break;
            case StatementSyntax statement:
                BindStatement(scope, item, statement);
                break;
            case ExtensionSyntax extension:
                BindExtension(scope, item, extension);
                break;
            case MarginCitationSyntax citation:
                _margin.Begin(scope, item, citation, ForgottenIndent.Report(scope, _file, number, citation.Clause));
                _marginCitations.AddRange(_margin.Citations);
                break;
            case MarginAcceptanceSyntax acceptance:
                ForgottenIndent.Report(scope, _file, number, acceptance.Clause);
                AcceptanceBinder.Bind(scope, acceptance.Clause, _accepted);
                break;
            case QuestionSyntax question:
                if (PatternBinder.Bind(scope, question, FileThatAsksFirst(question, _questionIndex++)) is { } asked)
                    _questions.Add(asked);
                break;
            case RuleSyntax rule:
                if (PatternBinder.Bind(scope, rule, FileThatHasFirst(rule, _ruleIndex++)) is { } derived)
                    _rules.Add(derived);
                break;
            case ExpectationSyntax expectation when PatternBinder.Bind(scope, expectation) is { } bound:
                _expectations.Add(bound);
                break;
        }
        scope.ReportCharacters();
    }

    /// <summary>Reports a derived kind that nothing derives, neither it nor one that is it.</summary>
    private void ReportUnderived(BindingScope scope, DefinitionSyntax definition)
    {
        DefinitionHeadSyntax head = definition.Head;
        if (!head.Modifiers.Any(m => scope.TextOf(m) == "derived") || _schema.Find(scope.TextOf(head.Word)) is not { IsDerived: true } kind || kind.File != _path)
            return;
        bool isDerived = false;
        foreach (KindSymbol narrower in _schema.Kinds)
        {
            if (narrower.IsDerived && narrower.Is(kind))
                isDerived |= _names.IsDerived(narrower.Word);
        }
        if (!isDerived)
            scope.Report(FindingRules.NothingDerives, scope.SpanOf(head.Word), kind.Word);
    }

    private void BindExtension(BindingScope scope, FileItem item, ExtensionSyntax extension)
    {
        BoundExtension? bound = ItemBinder.Bind(scope, extension, _margin);
        if (bound is not null)
        {
            _extensions.Add(bound);
            _kindAbove = bound.Target.Kind;
        }
        if (bound is not { Target.Kind.IsFact: false })
            _margin.Reach();
        else if (bound is { Citations.Count: 0, IsWhole: true })
            _margin.Pass(item);
    }

    private void BindStatement(BindingScope scope, FileItem item, StatementSyntax statement)
    {
        int index = statement.Head.Name >= 0 ? _nameIndex++ : -1;
        string word = scope.TextOf(statement.Head.Kind);
        KindSymbol? kind = _schema.Find(word);
        if (kind is null)
        {
            _margin.Reach();
            ReportUnknownKind(scope, statement, word);
            return;
        }
        _kindAbove = kind;
        if (kind.IsFact)
            _margin.Reach();
        if (statement.Head.ListComma >= 0)
            scope.Report(FindingRules.ClauseExpected, scope.SpanOf(statement.Head.ListComma), ",");
        if (kind.IsAbstract)
        {
            string[] concrete = _schema.Kinds.Where(k => !k.IsAbstract && k.Is(kind)).Select(static k => k.Word).Take(3).ToArray();
            scope.Report(FindingRules.AbstractKind, scope.SpanOf(statement.Head.Kind), word, concrete.Length > 0 ? Suggestion.Listed(concrete) : "a kind that is it");
            return;
        }
        if (kind.IsDerived && IsRefused(scope, statement))
            return;
        bool isDuplicate = index >= 0 && IsDuplicate(scope, statement, kind, index);
        if (ItemBinder.Bind(scope, statement, kind, _margin, isDuplicate) is not { } bound)
            return;
        _items.Add(bound);
        if (!kind.IsFact && bound is { Citations.Count: 0, IsWhole: true })
            _margin.Pass(item);
    }

    /// <summary>Whether an item of a derived kind says what only rules say: it may deny, or say that all is told, and no more.</summary>
    private static bool IsRefused(BindingScope scope, StatementSyntax statement)
    {
        HeadSyntax head = statement.Head;
        if (head.Name >= 0)
        {
            var gone = TextSpan.Between(scope.SpanOf(head.Kind).End, scope.SpanOf(head.Name).End);
            scope.Report(FindingRules.DerivedWithName, scope.SpanOf(head.Name), FindingFix.Replace("Remove the name", gone, ""), scope.TextOf(head.Name));
            return true;
        }
        if (head.Standing >= 0 && scope.TextOf(head.Standing) == "no")
            return false;
        scope.Report(FindingRules.DerivedKindTold, scope.SpanOf(head.Kind), scope.TextOf(head.Kind));
        return true;
    }

    private string? FileThatAsksFirst(QuestionSyntax question, int index)
        => _names.FindQuestion(NameText.Of(question, question.Name)) is var (file, first) && (file != _path || first != index) ? file : null;

    private string? FileThatHasFirst(RuleSyntax rule, int index)
        => _names.FindRule(NameText.Of(rule, rule.Name)) is var (file, first) && (file != _path || first != index) ? file : null;

    private bool IsDuplicate(BindingScope scope, StatementSyntax statement, KindSymbol kind, int index)
    {
        string name = NameText.Normalize(NameText.WithoutJoiners(scope.TextOf(statement.Head.Name)));
        foreach (NameEntry entry in _names.Find(name))
        {
            if (entry.Kind != kind)
                continue;
            if (entry.File == _path && entry.Index == index)
            {
                if (_names.HiddenBy(kind, name) is { } assembly)
                    scope.Report(FindingRules.NameHidesImported, scope.SpanOf(statement.Head.Name), kind.Word, assembly, name);
                return false;
            }
            scope.Findings.Add(Finding.At(FindingRules.DuplicateName, scope.SpanOf(statement.Head.Name), kind.Word, name, entry.File) with
            {
                Definition = RelatedDefinition.OfName(entry.File, entry.Index, "defined here first"),
                Fixes = ToExtension(scope, statement.Head),
            });
            return true;
        }
        return false;
    }

    /// <summary>The fix that turns a second definition into an addition to the first; labels and a standing are the first one's alone.</summary>
    private static EquatableArray<FindingFix> ToExtension(BindingScope scope, HeadSyntax head)
    {
        if (head.Standing >= 0 || head.Labels.Count > 0)
            return default;
        string text = "extend " + scope.TextOf(head.Name);
        return EquatableArray.Of(FindingFix.Replace("Write " + text, scope.SpanOf(head.Kind, head.Name), text));
    }

    private void ReportUnknownKind(BindingScope scope, StatementSyntax statement, string word)
    {
        if (_kindAbove?.FindClause(word, out _) is not null)
        {
            scope.Report(FindingRules.ClauseAtMargin, scope.SpanOf(statement.Head.Kind), FindingFix.Replace("Indent the line", scope.SpanOf(0) with { Length = 0 }, "  "), word);
            return;
        }
        if (_schema.Imported.RivalsFor(word) is { } rivals)
        {
            scope.Report(FindingRules.KindOfTwo, scope.SpanOf(statement.Head.Kind), word, rivals[0], rivals[1]);
            return;
        }
        if (KindHabit.Report(scope, statement) || scope.Item.Tokens[statement.Head.Kind].Kind == SyntaxTokenKind.Name)
            return;
        IReadOnlyList<string> nearest = FactSpelling.Nearest(word, _schema.Kinds.Select(static k => k.Word), Suggestion.Most);
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", scope.SpanOf(statement.Head.Kind), nearest[0]) : null;
        scope.Report(FindingRules.UnknownKind, scope.SpanOf(statement.Head.Kind), fix, word, Suggestion.Text(nearest));
    }
}
