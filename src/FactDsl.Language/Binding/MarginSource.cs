using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// The sources that the last <c>per</c> at the margin names, while a file is being bound. They are those of the facts below:
/// an entity cites a source only where it names it.
/// </summary>
internal sealed class MarginSource(FileSyntax file, List<Finding> findings)
{
    private readonly List<FileItem> _entities = [];
    private List<BoundCitation> _citations = [];
    private FileItem _written;
    private bool _reaches = true;

    /// <summary>The sources; empty above the first <c>per</c> and below <c>per none</c>.</summary>
    public IReadOnlyList<BoundCitation> Citations => _citations;

    /// <summary>Whether all that it names could be read.</summary>
    public bool IsRead { get; private set; } = true;

    /// <summary>Takes the next <c>per</c> at the margin.</summary>
    /// <param name="scope">It.</param>
    /// <param name="item">Where it stands.</param>
    /// <param name="citation">What is written.</param>
    /// <param name="isReported">Whether it has a finding already, so that one about whom it reaches says nothing new.</param>
    public void Begin(BindingScope scope, FileItem item, MarginCitationSyntax citation, bool isReported)
    {
        End();
        _citations = [];
        IsRead = CitationBinder.Bind(scope, citation.Clause, _citations) && !scope.IsBroken;
        _written = item;
        _reaches = isReported || !IsRead || _citations.Count == 0;
        _entities.Clear();
    }

    /// <summary>Notes that a fact stands below, or what may be meant as one.</summary>
    public void Reach() => _reaches = true;

    /// <summary>Notes an entity, or an addition to one, that names no source of its own.</summary>
    public void Pass(FileItem entity)
    {
        if (!_reaches)
            _entities.Add(entity);
    }

    /// <summary>Reports a <c>per</c> that reaches no fact, where the next one or the end of the file stands.</summary>
    public void End()
    {
        if (_reaches)
            return;
        _reaches = true;
        ClauseSyntax clause = ((MarginCitationSyntax)_written.Syntax).Clause;
        TextSpan span = _written.Syntax.SpanOf(clause).Shift(_written.Start);
        string text = file.Text.Substring(span.Start, span.Length);
        string below = _entities.Count == 0 ? "no fact follows" : "only entities follow, and an entity cites a source where it names it";
        findings.Add(Finding.At(FindingRules.MarginReachesNoFact, span, text, below) with { Fixes = Fixes(span, text) });
    }

    private EquatableArray<FindingFix> Fixes(TextSpan span, string text)
    {
        string lineBreak = file.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var gone = new TextEdit(LineOf(span), "");
        if (_entities.Count == 0)
            return EquatableArray.Of(new FindingFix("Remove it", EquatableArray.Of(gone), IsSafe: false));
        // A source that goes on over several lines would have to be laid out anew.
        if (text.IndexOf('\n') >= 0)
            return default;
        TextEdit[] edits = [gone, .. _entities.Select(e => new TextEdit(new TextSpan(e.Span.End, 0), lineBreak + "  " + text))];
        return EquatableArray.Of(new FindingFix("Write it in the entities below", new EquatableArray<TextEdit>(edits), IsSafe: false));
    }

    /// <summary>A line that stands at the margin, with its line break and with the empty line below it where one stands above as well.</summary>
    private TextSpan LineOf(TextSpan span)
    {
        LineTable lines = file.Lines;
        int line = lines.PositionOf(span.Start).Line, next = lines.PositionOf(span.End).Line + 1;
        if (next < lines.Count && IsBlank(next) && (line == 0 || IsBlank(line - 1)))
            next++;
        return TextSpan.Between(lines.StartOf(line), next < lines.Count ? lines.StartOf(next) : file.Text.Length);
    }

    private bool IsBlank(int line)
    {
        int end = line + 1 < file.Lines.Count ? file.Lines.StartOf(line + 1) : file.Text.Length;
        return string.IsNullOrWhiteSpace(file.Text.Substring(file.Lines.StartOf(line), end - file.Lines.StartOf(line)));
    }
}
