using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Files of facts in one state, by their paths. It never changes.</summary>
internal sealed class EditedFiles
{
    private readonly ImmutableSortedDictionary<string, string> _texts;

    private EditedFiles(ImmutableSortedDictionary<string, string> texts) => _texts = texts;

    public static EditedFiles None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public IEnumerable<(string Path, string Text)> All => _texts.Select(static f => (f.Key, f.Value));

    public static EditedFiles Of(params (string Path, string Text)[] files) => files.Aggregate(None, static (all, f) => all.With(f.Path, f.Text));

    /// <summary>The text of a path; null where there is no such file.</summary>
    public string? Find(string path) => _texts.GetValueOrDefault(path);

    /// <summary>The same with another text of a path; without the file where the text is null.</summary>
    public EditedFiles With(string path, string? text) => new(text is null ? _texts.Remove(path) : _texts.SetItem(path, text));

    public override string ToString() => string.Concat(All.Select(static f => $"==== {f.Path}\n{f.Text}\n"));
}
