using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;

namespace FactDsl.Language.Storage;

/// <summary>A compiled fact base: the pages of its store, and what its rows were made of.</summary>
public sealed class StoreImage
{
    private readonly StoreFront _front;
    private readonly ImageTexts _texts;
    private readonly StoredLines _lines;
    private StoreImage? _told;

    internal StoreImage(EncodedRows encoded, StoreFront front, TextTable texts, StoredLines lines)
        : this(encoded, front, new ImageTexts(texts), lines, null)
    {
    }

    private StoreImage(EncodedRows encoded, StoreFront front, ImageTexts texts, StoredLines lines, IReadOnlyList<string>? before, ChangedTexts? changed = null)
    {
        Encoded = encoded;
        _front = front;
        _texts = texts;
        _lines = lines;
        Pages = new EquatableArray<string>(front.With(texts.Pages, before, changed));
        SchemaHash = Layout.SchemaHash;
    }

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout => Encoded.Layout;

    /// <summary>The pages. They hold any UTF-16 unit, halves of surrogate pairs too: who writes literals escapes them.</summary>
    public EquatableArray<string> Pages { get; }

    /// <summary>Number of UTF-16 units on all pages.</summary>
    public long Units
    {
        get
        {
            long units = 0;
            foreach (string page in Pages)
                units += page.Length;
            return units;
        }
    }

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash { get; }

    /// <summary>Named questions whose answers are not all in the store, because they have more combinations than are looked at.</summary>
    internal ICollection<string> CutShort { get; private init; } = [];

    /// <summary>What rules derive, in rows of this store; null where no rule is told.</summary>
    public StoreDerivation? Derivation { get; private init; }

    /// <summary>The store without what rules derive; its rows have the same numbers here.</summary>
    public StoreImage Told => _told ?? this;

    /// <summary>What each row was made of; behind <see cref="With(Declarations.LabelText, Declarations.LabelText)"/> and <see cref="WithLines"/>, as it was before the edit.</summary>
    public IReadOnlyList<StoreRow> Rows => Encoded.Rows.All;

    /// <summary>What it was encoded of, and what the next one can take over.</summary>
    internal EncodedRows Encoded { get; }

    /// <summary>The row of a named item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => Encoded.Names.RowOf(item);

    /// <summary>The store as it is with one text of prose written anew, unit by unit as if all of it were compiled again.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    /// <returns>The store, its other pages the same strings; null where more than the text changes, so that all must be compiled.</returns>
    public StoreImage? With(Declarations.LabelText before, Declarations.LabelText after)
        // What rules say in words may tell of it.
        => Derivation is null && _texts.With(before, after, out ChangedTexts? changed) is { } texts
            ? new StoreImage(Encoded, _front, texts, _lines, Pages, changed) { CutShort = CutShort }
            : null;

    /// <summary>The store as it is where what a file says stands on other lines, unit by unit as if all of it were compiled again.</summary>
    /// <param name="path">The path that the file's facts carry.</param>
    /// <param name="lines">The lines on which something stood, from 1, and where it stands now; what stood on two lines stands on two.</param>
    /// <returns>The store, its other pages the same strings; null where more than the lines changes, so that all must be compiled.</returns>
    public StoreImage? WithLines(string path, IReadOnlyDictionary<int, int> lines)
        => Derivation is null && _lines.Move(_front, path, lines) is { } front
            ? new StoreImage(Encoded, front, _texts, _lines, Pages, default(ChangedTexts)) { CutShort = CutShort }
            : null;

    /// <summary>The store as one that holds, beside what is told, what rules derive from that.</summary>
    /// <param name="told">The store of what is told.</param>
    /// <param name="derivation">What rules derive.</param>
    internal StoreImage With(StoreImage told, StoreDerivation derivation)
        => new(Encoded, _front, _texts, _lines, Pages, default(ChangedTexts)) { CutShort = CutShort, Derivation = derivation, _told = told };

    /// <summary>The store with answers to named questions, and why they and what is derived are so.</summary>
    /// <param name="answers">Both, written.</param>
    internal StoreImage WithAnswers(EncodedAnswers answers)
        => new(Encoded, _front.WithAnswers(answers), _texts, _lines, Pages) { CutShort = answers.CutShort, Derivation = Derivation, _told = _told };

    /// <summary>Opens the store, with plain records in place of generated ones.</summary>
    public FactBase Open() => new(new FactLiteralPages(Pages.Count, i => Pages[i]), new StoredItemFactory(Layout.Schema));

    /// <summary>What a record of this image's store was made of; null for words.</summary>
    public StoreRow? RowOf(IItem item) => item is FactMention ? null : Rows[item.At.Row];
}

/// <summary>How the rows behind those of what is told were derived; whoever derives them knows more of it.</summary>
public abstract class StoreDerivation
{
}
