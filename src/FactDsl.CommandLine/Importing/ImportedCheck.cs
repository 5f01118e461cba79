using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// Compiles imported facts beside those that were there, before they are written. Facts without a name are compiled some at a
/// time and forgotten, since nothing can refer to them. So a table takes no more room than its names, however long it is. A fact
/// that cannot be compiled comes of a bad row, and is left out.
/// </summary>
internal sealed class ImportedCheck
{
    private const int MostShown = 10;
    private const int CharactersAtOnce = 1 << 20;

    private readonly string _path;
    private readonly BoundFacts _bound;
    private readonly FactFileText[] _others;
    private readonly IReadOnlyList<FactInterface> _imports;
    private readonly Action<WrittenPiece, string> _isBad;
    private readonly List<string> _shown = [];
    private readonly List<WrittenPiece> _waiting = [];
    // The file without what is forgotten, with empty lines in its place, so that the rest keeps its lines; null where all is well with that.
    private readonly StringBuilder? _named;
    private int _waitingLength;

    /// <summary>Begins with what has names.</summary>
    /// <param name="others">The facts that were there.</param>
    /// <param name="imports">What other assemblies share.</param>
    /// <param name="path">What the file of imported facts is called.</param>
    /// <param name="named">The imported items that have names, and what the template has of its own.</param>
    /// <param name="isBad">Takes facts without a name that cannot be compiled, and why.</param>
    public ImportedCheck(IEnumerable<FactFileText> others, IReadOnlyList<FactInterface> imports, string path, string named, Action<WrittenPiece, string> isBad)
    {
        _isBad = isBad;
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
    /// <returns>What can be written: pieces that were taken before, and this one, or nothing yet.</returns>
    public IEnumerable<WrittenPiece> Take(WrittenPiece piece)
    {
        if (piece.HasNoName)
        {
            _waiting.Add(piece);
            _waitingLength += piece.Text.Length;
            return _waitingLength > CharactersAtOnce ? CheckWaiting() : [];
        }
        return [.. CheckWaiting(), Kept(piece)];
    }

    /// <summary>Ends with the last piece.</summary>
    /// <returns>What else can be written.</returns>
    public IEnumerable<WrittenPiece> End()
    {
        IReadOnlyList<WrittenPiece> last = CheckWaiting();
        if (_named?.ToString() is { } text)
            Take(ErrorsOf(BoundFacts.Of([.. _others, new FactFileText(_path, text)], _imports)), text);
        return last;
    }

    private WrittenPiece Kept(WrittenPiece piece)
    {
        _named?.Append(piece.HasNoName ? new string('\n', piece.Text.AsSpan().Count('\n')) : piece.Text);
        return piece;
    }

    /// <summary>Compiles the facts without a name that wait for it; gives those with which all is well.</summary>
    private IReadOnlyList<WrittenPiece> CheckWaiting()
    {
        Finding[] errors = _waiting.Count == 0 ? [] : [.. ErrorsOf(string.Concat(_waiting.Select(static p => p.Text))).OrderBy(static e => e.Span.Start)];
        var sound = new List<WrittenPiece>(_waiting.Count);
        int end = 0, next = 0;
        for (int i = 0; i < _waiting.Count; i++)
        {
            WrittenPiece piece = _waiting[i];
            // What is missing at the very end is missing in the last one.
            end = i == _waiting.Count - 1 ? int.MaxValue : end + piece.Text.Length;
            if (next == errors.Length || errors[next].Span.Start >= end)
                sound.Add(Kept(piece));
            else
                _isBad(piece, errors[next].Message);
            while (next < errors.Length && errors[next].Span.Start < end)
                next++;
        }
        _waiting.Clear();
        _waitingLength = 0;
        return sound;
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
        var syntax = FileSyntax.Parse(text);
        return ErrorsOf(syntax, Binder.Bind(_path, syntax, _bound.Schema, _bound.Names));
    }

    private Finding[] ErrorsOf(BoundFacts bound)
    {
        int place = Enumerable.Range(0, bound.Texts.Count).First(i => bound.Texts[i].Path == _path);
        return ErrorsOf(bound.Syntax[place], bound.Files[place]);
    }

    private static Finding[] ErrorsOf(FileSyntax syntax, BoundFile file)
        => [.. syntax.Findings.Concat(file.Findings).Where(static f => f.IsError)];
}
