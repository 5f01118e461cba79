using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// A text of the language in which columns of a table stand where values do. Items without columns go into the facts as they
/// are; the others are said by every row.
/// </summary>
internal sealed class Template
{
    private readonly List<TemplatePart> _parts = [];
    private readonly List<TemplateProblem> _problems = [];
    private readonly KnownItems _known = new();
    private readonly TemplateText _text;
    private readonly FileSyntax _file;

    private Template(TemplateOptions options, TemplateText text)
    {
        Options = options;
        _text = text;
        _file = FileSyntax.Parse(text.Text);
    }

    /// <summary>What it says of its table.</summary>
    public TemplateOptions Options { get; }

    /// <summary>Its items, in the order written.</summary>
    public IReadOnlyList<TemplatePart> Parts => _parts;

    /// <summary>The columns that it uses.</summary>
    public IEnumerable<string> Columns
        => PlaceColumns.Concat(_text.Guards.SelectMany(static g => g.Guard.Conditions).Select(static c => c.Column));

    /// <summary>The columns that only conditions ask for.</summary>
    public IEnumerable<string> ConditionColumns => Columns.Except(PlaceColumns, StringComparer.Ordinal);

    private IEnumerable<string> PlaceColumns => _text.Placeholders.SelectMany(static p => p.Columns.Concat(p.Beside));

    /// <summary>
    /// Leaves out items without columns that facts have word for word, since two templates may define one field or name one source.
    /// Of other items that are there, it adds what is new.
    /// </summary>
    /// <param name="files">The facts.</param>
    public void LeaveOut(IEnumerable<FileSyntax> files)
    {
        foreach (FileSyntax file in files)
            _known.Add(file);
    }

    /// <summary>The items without columns, as a file of facts.</summary>
    public string Fixed => string.Concat(FixedItems.Select(i => FixedText(i.Syntax) + "\n"));

    private IEnumerable<FileItem> FixedItems => _file.Items.Where(i => IsFixed(i) && !_known.Has(i.Syntax) && FixedText(i.Syntax).Length > 0);

    private string FixedText(ItemSyntax item) => _known.Extension(item) ?? Text(item);

    /// <summary>Takes what is wrong with <see cref="Fixed"/> for problems of the template, before any row is read.</summary>
    /// <param name="findings">What the compiler found.</param>
    public void AddFindings(IEnumerable<Finding> findings)
    {
        // Names that nothing has yet may come with the rows.
        foreach (Finding finding in findings.Where(static f => f.Rule is { Severity: FindingSeverity.Error, Category: not FindingCategory.Names }))
        {
            int end = 0;
            foreach (FileItem item in FixedItems)
            {
                string text = FixedText(item.Syntax);
                int start = end;
                end += text.Length + 1;
                if (finding.Span.Start >= end)
                    continue;
                // What documents an item stands in front of it there.
                int code = _known.Extension(item.Syntax) is null ? start + text.Length - Code(item.Syntax).Length : int.MaxValue;
                _problems.Add(new TemplateProblem(_text.Origin(finding.Span.Start < code ? item.Span : finding.Span.Shift(item.Span.Start - code)), finding.Message));
                break;
            }
        }
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">Its text.</param>
    /// <exception cref="TemplateException">It cannot be read.</exception>
    public static Template Read(string template)
    {
        var options = TemplateOptions.Read(template, out string rest);
        return new Template(options, TemplateText.Read(rest, new PlaceholderParser(options)));
    }

    /// <summary>Finds out what its items say, once the kinds are known.</summary>
    /// <param name="schema">The kinds, those that the template itself defines among them.</param>
    /// <param name="kindOf">The kind of an item that <c>extend</c> names; null for an unknown one.</param>
    /// <exception cref="TemplateException">It says what cannot be said.</exception>
    public void Bind(FactSchema schema, Func<string, KindSymbol?> kindOf)
    {
        foreach (Finding finding in _file.Findings)
        {
            // What stands for columns is no name and no date yet, and a value may be made of several.
            if (finding.IsError && !TemplateText.HasColumn(Characters(finding.Span)) && !finding.Arguments.Any(TemplateText.HasColumn))
                _problems.Add(new TemplateProblem(_text.Origin(finding.Span), finding.Message));
        }
        foreach (FileItem item in _file.Items)
        {
            if (_known.Has(item.Syntax) || (IsFixed(item) && FixedText(item.Syntax).Length == 0))
                continue;
            if (IsFixed(item))
                _parts.Add(new TemplatePart(FixedText(item.Syntax), null) { StandsApart = item.Syntax.ToString().AsSpan(0, item.Span.Start - item.Start).ContainsAny('\n', '\r') });
            else if (new StatementReader(this, schema, kindOf, item).Read() is { } statement)
                _parts.Add(new TemplatePart("", statement));
        }
        if (_problems.Count > 0)
            throw new TemplateException([.. _problems.Distinct()]);
    }

    /// <summary>An item with what documents it, but without the template's own comments above it.</summary>
    private static string Text(ItemSyntax item)
        => string.Concat((item.Documentation ?? "").Split('\n').Where(static l => l.Length > 0).Select(static l => "/// " + l + "\n")) + Code(item);

    private static string Code(ItemSyntax item) => item.ToString()[item.Span.Start..].TrimEnd();

    private string Characters(TextSpan span) => _text.Text.Substring(span.Start, Math.Min(span.Length, _text.Text.Length - span.Start));

    private bool IsFixed(FileItem item)
        => !TemplateText.HasColumn(item.Syntax.ToString()) && !_text.Guards.Any(g => IsIn(g.Offset, item));

    private bool IsIn(int offset, FileItem item)
    {
        int end = item.Start + item.Syntax.Length;
        return offset >= item.Span.Start && (offset < end || (offset == end && end == _text.Text.Length));
    }

    /// <summary>Reads one item.</summary>
    private sealed class StatementReader(Template template, FactSchema schema, Func<string, KindSymbol?> kindOf, FileItem item)
    {
        private static readonly string[] s_timeWords = ["on", "since", "until", "during", "as-of"];

        private readonly ItemSyntax _item = item.Syntax;
        private readonly Dictionary<ClauseSyntax, Guard> _guards = [];
        private Guard? _itemGuard;
        private KindSymbol? _kind;

        public TemplateStatement? Read()
        {
            switch (_item)
            {
                case StatementSyntax statement:
                    string word = _item.TextOf(statement.Head.Kind);
                    _kind = schema.Find(word);
                    if (_kind is null || _kind.IsAbstract)
                        return Fail(_item.Tokens[statement.Head.Kind].Span, _kind is null ? $"there is no kind `{word}`{Suggestion.For(word, schema.Kinds.Select(static k => k.Word))}" : $"`{word}` is abstract: no item can be one");
                    PlaceGuards(statement.Body);
                    return new TemplateStatement(_kind, template._text.Origin(item.Span))
                    {
                        Standing = statement.Head.Standing < 0 ? "" : _item.TextOf(statement.Head.Standing),
                        Name = statement.Head.Name < 0 ? [] : Cut(_item.TextOf(statement.Head.Name)),
                        Labels = [.. statement.Head.Labels.Select(String)],
                        Documentation = _item.Documentation is { } documentation ? Cut(documentation) : [],
                        Head = [.. statement.Body.Head.Select(Clause)],
                        Lines = [.. statement.Body.Lines.Select(Line)],
                        Guard = _itemGuard,
                    };
                case ExtensionSyntax extension:
                    IReadOnlyList<Piece> target = Cut(_item.TextOf(extension.Target));
                    _kind = KindOf(target, out string? wrong);
                    if (_kind is null)
                        return Fail(_item.Tokens[extension.Target].Span, wrong!);
                    PlaceGuards(extension.Body);
                    return new TemplateStatement(_kind, template._text.Origin(item.Span))
                    {
                        IsExtension = true,
                        Name = target,
                        Head = [.. extension.Body.Head.Select(Clause)],
                        Lines = [.. extension.Body.Lines.Select(Line)],
                        Guard = _itemGuard,
                    };
                default:
                    return Fail(_item.Span, "only items and `extend` can have columns");
            }
        }

        private KindSymbol? KindOf(IReadOnlyList<Piece> target, out string? wrong)
        {
            Placeholder? column = target.Select(static p => p.Placeholder).FirstOrDefault(static p => p is not null);
            wrong = null;
            if (column is null)
            {
                string name = string.Concat(target.Select(static p => p.Literal));
                wrong = $"nothing is named `{name}`";
                return kindOf(name);
            }
            if (column.As is { } word)
            {
                wrong = $"there is no kind `{word}`{Suggestion.For(word, schema.Kinds.Select(static k => k.Word))}";
                return schema.Find(word);
            }
            KindSymbol[] kinds = [.. schema.Kinds.Where(k => !k.IsAbstract && column.By is { } by && k.FindField(by) is { Owner: not null })];
            wrong = $"say what it is: `{{{column.Column} | as country}}`";
            return kinds.Length == 1 ? kinds[0] : null;
        }

        private TemplateLine Line(LineSyntax line)
            => new([.. line.Clauses.Select(Clause)], _guards.GetValueOrDefault(line.Clauses[0]));

        private TemplateClause Clause(ClauseSyntax clause)
        {
            string word = _item.TextOf(clause.Word);
            (ClauseRole role, FieldSymbol? field) = RoleOf(word, clause);
            return new TemplateClause(word, role, field, Values(clause))
            {
                Tails = [.. clause.Tails.Select(t => new TemplateTail(_item.TextOf(t.Word), [.. t.Values.Select(Value)]))],
                Guard = _guards.GetValueOrDefault(clause),
            };
        }

        private (ClauseRole Role, FieldSymbol? Field) RoleOf(string word, ClauseSyntax clause)
        {
            if (s_timeWords.Contains(word))
                return (ClauseRole.Time, null);
            if (word == "per")
                return (ClauseRole.Citation, null);
            if (_kind!.FindClause(word, out _) is { } field)
                return (ClauseRole.Field, field);
            if (!LanguageWords.IsClause(word))
                Fail(_item.Tokens[clause.Word].Span, $"`{_kind.Word}` has no clause `{word}`{Suggestion.For(word, _kind.Fields.Select(static f => f.Clause))}");
            return (ClauseRole.Written, null);
        }

        /// <summary>The values; what no comma parts is one, as an amount and its currency.</summary>
        private List<TemplateValue> Values(ClauseSyntax clause)
        {
            var values = new List<TemplateValue>();
            foreach (ValueSyntax syntax in clause.Values)
            {
                TemplateValue value = Value(syntax);
                bool goesOn = values.Count > 0 && !value.IsString && _item.Tokens[syntax.First - 1].Kind is not (SyntaxTokenKind.Comma or SyntaxTokenKind.Plus);
                if (goesOn)
                    values[^1] = values[^1] with { Pieces = [.. values[^1].Pieces, new Piece(" ", null), .. value.Pieces], Strings = value.Strings };
                else
                    values.Add(value);
            }
            return values;
        }

        private TemplateValue Value(ValueSyntax value)
        {
            TemplateString[] strings = value.Kind == ValueSyntaxKind.Text
                ? [.. Enumerable.Range(value.First, value.End - value.First + 1).Select(String)]
                : [.. Enumerable.Range(value.Last + 1, value.StringCount).Select(String)];
            return new TemplateValue(value.Kind == ValueSyntaxKind.Text ? [] : Cut(_item.TextOf(value.First, value.Last)), strings, value.Kind == ValueSyntaxKind.Text);
        }

        private TemplateString String(int token)
        {
            var literal = StringLiteral.Read(_item.TextOf(token));
            return new TemplateString(Cut(literal.Text), literal.Tag is { } tag ? Cut(tag) : []);
        }

        private IReadOnlyList<Piece> Cut(string text) => template._text.Cut(text);

        /// <summary>Gives each guard to the clause in front of it, or to the line or the item that it stands in front of.</summary>
        private void PlaceGuards(BodySyntax body)
        {
            ClauseSyntax[] clauses = [.. body.Head, .. body.Lines.SelectMany(static l => l.Clauses)];
            foreach ((int offset, Guard guard, TextSpan span) in template._text.Guards)
            {
                if (!template.IsIn(offset, item))
                    continue;
                ClauseSyntax? before = clauses.LastOrDefault(c => item.Start + _item.SpanOf(c).End <= offset);
                int from = before is null ? item.Span.Start : item.Start + _item.SpanOf(before).End;
                bool isSameLine = template._text.Text.AsSpan(from, offset - from).IndexOfAny('\n', '\r') < 0;
                if (isSameLine && before is null)
                    _itemGuard = Guard.And(_itemGuard, guard);
                else if ((isSameLine ? before : body.Lines.Select(static l => l.Clauses[0]).FirstOrDefault(c => item.Start + _item.SpanOf(c).Start >= offset)) is { } about)
                    _guards[about] = Guard.And(_guards.GetValueOrDefault(about), guard)!;
                else
                    template._problems.Add(new TemplateProblem(span, "there is nothing that this is a condition of"));
            }
        }

        private TemplateStatement? Fail(TextSpan span, string message)
        {
            template._problems.Add(new TemplateProblem(template._text.Origin(span.Shift(item.Start)), message));
            return null;
        }
    }
}

/// <summary>An item of a template.</summary>
/// <param name="Text">What is written, where it has no columns.</param>
/// <param name="Statement">What each row says; null where it has no columns.</param>
internal sealed record TemplatePart(string Text, TemplateStatement? Statement)
{
    /// <summary>Whether an empty line or a comment stands above it.</summary>
    public bool StandsApart { get; init; } = true;
}
