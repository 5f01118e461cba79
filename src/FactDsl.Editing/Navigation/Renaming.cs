using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>Changes of several files.</summary>
/// <param name="Edits">The changes of each file, in the order of its text.</param>
public sealed record FileEdits(IReadOnlyList<(FactFile File, IReadOnlyList<TextEdit> Edits)> Edits);

/// <summary>A new name everywhere.</summary>
/// <param name="Edits">The changes.</param>
/// <param name="Keep">The change that keeps the old name for code (<c>renamed-from</c>), and its file; null where there is no use for it.</param>
/// <param name="Problem">Why the name cannot be given; null where it can.</param>
public sealed record RenameResult(FileEdits Edits, (FactFile File, TextEdit Edit)? Keep, string? Problem);

/// <summary>Renames items.</summary>
public static class Renaming
{
    /// <summary>What would be renamed at an offset: its characters without a kind in front; null where nothing can be.</summary>
    public static TextSpan? Prepare(FactSnapshot facts, FactFile file, int offset) => TokenMeaning.At(facts, file, offset) switch
    {
        ItemMeaning { Span: var span } => Name(file, span),
        KindMeaning { Span: var span, Kind: var kind } when kind.File != Prelude.Path => span,
        HoleMeaning { Span: var span, Text.Length: > 1 } => new TextSpan(span.Start + 1, span.Length - 1),
        _ => null,
    };

    /// <summary>Renames what stands at an offset in all files.</summary>
    /// <param name="facts">The fact base.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="name">The new name.</param>
    public static RenameResult Rename(FactSnapshot facts, FactFile file, int offset, string name)
    {
        var meaning = TokenMeaning.At(facts, file, offset);
        string? problem = meaning switch
        {
            ItemMeaning item => ProblemOf(facts, item, name),
            KindMeaning { Kind.File: not Prelude.Path } => IsToken(name, SyntaxTokenKind.Word) && !LanguageWords.BelongsToLanguage(name)
                ? facts.Schema.Find(name) is null ? null : $"There is a kind `{name}` already"
                : $"`{name}` is no word for a kind: it begins with a lower-case letter and is no word of the language",
            HoleMeaning { Text.Length: > 1 } => IsToken("?" + name, SyntaxTokenKind.Hole) ? null : $"`{name}` is no word",
            _ => "Only items, kinds of the project and holes can be renamed",
        };
        if (problem is not null)
            return new RenameResult(new FileEdits([]), null, problem);
        var edits = new List<(FactFile, IReadOnlyList<TextEdit>)>();
        foreach (IGrouping<FactFile, SymbolPlace> places in References.Of(facts, file, offset).GroupBy(static p => p.Place.File))
        {
            TextEdit[] changes = [.. places.Select(p => new TextEdit(meaning is HoleMeaning ? new TextSpan(p.Place.Span.Start + 1, p.Place.Span.Length - 1) : Name(places.Key, p.Place.Span, meaning), name))];
            edits.Add((places.Key, changes));
        }
        return new RenameResult(new FileEdits(edits), meaning is ItemMeaning renamed ? Keep(facts, renamed) : null, null);
    }

    /// <summary>The line that keeps the old name, below the first line of the definition.</summary>
    private static (FactFile, TextEdit)? Keep(FactSnapshot facts, ItemMeaning meaning)
    {
        if (Definitions.OfItem(facts, meaning.Item) is not [var place, ..] || TokenPlace.Find(place.File, place.Span.Start) is not { } at)
            return null;
        string text = place.File.Text;
        int end = place.Span.End;
        if (at.Item.Syntax is StatementSyntax statement)
        {
            BodySyntax body = statement.Body;
            int last = body.Head.Count > 0 ? body.Head[body.Head.Count - 1].Last : Math.Max(at.Token, statement.Head.Labels.Count > 0 ? statement.Head.Labels[^1] : 0);
            end = statement.Tokens[last].End + at.Item.Start;
        }
        int line = text.AsSpan(end).IndexOfAny('\n', '\r');
        string lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return (place.File, new TextEdit(new TextSpan(line < 0 ? text.Length : end + line, 0), $"{lineBreak}  renamed-from {meaning.Item.Name}"));
    }

    private static string? ProblemOf(FactSnapshot facts, ItemMeaning meaning, string name)
    {
        if (!IsToken(name, SyntaxTokenKind.Name))
            return $"`{name}` is no name: a name begins with a capital letter and has letters, digits and `_` only";
        string normal = NameReader.Normalize(name);
        return facts.Names.Named(normal).Any(e => e.Kind == meaning.Item.Kind && normal != meaning.Item.Name)
            ? $"There is a {meaning.Item.Kind.Word} named `{normal}` already"
            : null;
    }

    private static bool IsToken(string text, SyntaxTokenKind kind)
    {
        // As a value behind a word every token can stand.
        var file = FileSyntax.Parse("x y " + text + "\n");
        return file.Items is [{ Syntax: { Tokens: { Count: 4 } tokens } syntax }] && syntax.Findings.Count == 0 && syntax.FindingsUnlessCodes.Count == 0 && tokens[2].Kind == kind && syntax.TextOf(2) == text;
    }

    private static TextSpan Name(FactFile file, TextSpan span, TokenMeaning? meaning = null)
    {
        if (meaning is KindMeaning)
            return span;
        int dot = file.Text.AsSpan(span.Start, span.Length).IndexOf('.');
        return dot < 0 || !Language.Text.Characters.IsLower(file.Text[span.Start]) ? span : TextSpan.Between(span.Start + dot + 1, span.End);
    }
}
