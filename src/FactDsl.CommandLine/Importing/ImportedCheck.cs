using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Findings.Rendering;
using FactDsl.Language.Sharing;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// Compiles imported facts beside those that were there, while they are written. Facts without a name are compiled some at a
/// time and forgotten: nothing can speak of them, so that tables of any length take no more room than what they name.
/// </summary>
internal sealed class ImportedCheck
{
    private const int MostShown = 10;
    private const int CharactersAtOnce = 1 << 20;

    private readonly string _path;
    private readonly BoundFacts _bound;
    private readonly FactFileText[] _others;
    private readonly IReadOnlyList<FactInterface> _imports;
    private readonly List<string> _shown = [];
    private readonly StringBuilder _waiting = new();
    // The file without what is forgotten, with empty lines in its place, so that the others keep their lines; null where all is well with them.
    private readonly StringBuilder? _named;
    private int _lines;
    private int _waitingFrom;

    /// <summary>Begins with what has names.</summary>
    /// <param name="others">The facts that were there.</param>
    /// <param name="imports">What other assemblies share.</param>
    /// <param name="path">What the file of imported facts is called.</param>
    /// <param name="named">The imported items that have names, and what the template has of its own.</param>
    public ImportedCheck(IEnumerable<FactFileText> others, IReadOnlyList<FactInterface> imports, string path, string named)
    {
        _path = path;
        _imports = imports;
        _others = [.. others.Where(t => t.Path != path)];
        _bound = BoundFacts.Of([.. _others, new FactFileText(path, named)], imports);
        if (ErrorsOf(_bound).Length > 0)
            _named = new StringBuilder();
    }

    /// <summary>How many errors there are.</summary>
    public int Errors { get; private set; }

    /// <summary>The first errors, as they are shown.</summary>
    public IReadOnlyList<string> Shown => _shown;

    /// <summary>Takes the next piece of the file.</summary>
    public void Add(WrittenPiece piece)
    {
        int lines = piece.Text.AsSpan().Count('\n');
        _named?.Append(piece.HasNoName ? new string('\n', lines) : piece.Text);
        if (piece.HasNoName)
        {
            if (_waiting.Length == 0)
                _waitingFrom = _lines;
            _waiting.Append(piece.Text);
        }
        _lines += lines;
        if (!piece.HasNoName || _waiting.Length > CharactersAtOnce)
            CheckWaiting();
    }

    /// <summary>Ends with the last piece.</summary>
    public void End()
    {
        CheckWaiting();
        if (_named is null)
            return;
        string text = _named.ToString();
        Take(ErrorsOf(BoundFacts.Of([.. _others, new FactFileText(_path, text)], _imports)), text);
    }

    private void CheckWaiting()
    {
        if (_waiting.Length == 0)
            return;
        string text = _waiting.ToString();
        _waiting.Clear();
        if (ErrorsOf(text).Length == 0)
            return;
        text = new string('\n', _waitingFrom) + text;
        Take(ErrorsOf(text), text);
    }

    private void Take(Finding[] errors, string text)
    {
        Errors += errors.Length;
        if (errors.Length == 0 || _shown.Count >= MostShown)
            return;
        var source = new FindingSource(_path, text);
        _shown.AddRange(errors.Take(MostShown - _shown.Count).Select(e => FindingRenderer.Render(e, source)));
    }

    private Finding[] ErrorsOf(string text)
    {
        FileSyntax syntax = FileSyntax.Parse(text);
        return ErrorsOf(syntax, Binder.Bind(_path, syntax, _bound.Schema, _bound.Names));
    }

    private Finding[] ErrorsOf(BoundFacts bound)
    {
        int place = Enumerable.Range(0, bound.Texts.Count).First(i => bound.Texts[i].Path == _path);
        return ErrorsOf(bound.Syntax[place], bound.Files[place]);
    }

    private static Finding[] ErrorsOf(FileSyntax syntax, BoundFile file)
        => [.. syntax.Findings.Concat(file.Findings).Where(static f => f.Rule.Severity == FindingSeverity.Error)];
}
