using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Storage.Packing;

/// <summary>
/// Makes items and extensions again of what <see cref="FilePacker"/> has kept of them: they lack places in the text, findings and
/// whatever else no store holds.
/// </summary>
internal sealed class FileUnpacker(PackedSymbols symbols)
{
    private readonly SpellingCache _spellings = new();

    /// <summary>An item.</summary>
    public BoundItem Item(PackedFile file, int at)
    {
        var from = new ByteReader(file.Bytes, at);
        KindSymbol kind = symbols.Kinds[from.Number()];
        FactStanding standing = Standing(ref from, out bool isWhole, out bool hasRefusedTimes);
        string? name = Name(ref from);
        FactTime? time = Time(ref from);
        IReadOnlyList<LabelText> labels = Texts(ref from);
        int start = from.Number(), line = from.Number();
        byte more = from.Byte();
        string? documentation = (more & 1) == 0 ? null : from.Text(_spellings);
        IReadOnlyList<LabelText> wording = Texts(ref from);
        string date = from.Text(_spellings);
        IReadOnlyList<BoundCitation> citations = Citations(ref from);
        IReadOnlyList<BoundClause> clauses = Clauses(ref from);
        IReadOnlyList<BoundTimeClause> times = TimeClauses(ref from);
        return new BoundItem(kind, name, standing, new TextSpan(start, 0), line)
        {
            Time = time,
            IsWhole = isWhole,
            Labels = labels,
            Documentation = documentation,
            IsOnlyPossible = (more & FilePacker.IsOnlyPossible) != 0,
            TimeWording = wording,
            StandingDate = date.Length == 0 ? null : FactDate.Parse(date),
            Citations = citations,
            Clauses = clauses,
            TimeClauses = times,
            HasRefusedTimes = hasRefusedTimes,
        };
    }

    /// <summary>What an item is sorted by.</summary>
    public KindSymbol Head(PackedFile file, int at, out FactStanding standing, out bool isWhole, out string? name, out FactTime? time)
    {
        var from = new ByteReader(file.Bytes, at);
        KindSymbol kind = symbols.Kinds[from.Number()];
        standing = Standing(ref from, out isWhole, out _);
        name = Name(ref from);
        time = Time(ref from);
        return kind;
    }

    /// <summary>An item's names for people.</summary>
    public IReadOnlyList<LabelText> Labels(PackedFile file, int at)
    {
        var from = new ByteReader(file.Bytes, at);
        from.Number();
        from.Byte();
        from.Number();
        from.Number();
        return Texts(ref from);
    }

    /// <summary>An extension.</summary>
    public BoundExtension Extension(PackedFile file, int at)
    {
        var from = new ByteReader(file.Bytes, at);
        ItemReference target = symbols.Items[from.Number()];
        bool isWhole = from.Byte() == 0;
        FactTime? time = Time(ref from);
        IReadOnlyList<BoundCitation> citations = Citations(ref from);
        IReadOnlyList<BoundClause> clauses = Clauses(ref from);
        return new BoundExtension(target, clauses, citations, default, 0) { Time = time, IsWhole = isWhole, TimeClauses = TimeClauses(ref from) };
    }

    /// <summary>The item that an extension is about.</summary>
    public ItemReference Target(PackedFile file, int at) => symbols.Items[new ByteReader(file.Bytes, at).Number()];

    private static FactStanding Standing(ref ByteReader from, out bool isWhole, out bool hasRefusedTimes)
    {
        byte standing = from.Byte();
        isWhole = (standing & FilePacker.IsBroken) == 0;
        hasRefusedTimes = (standing & FilePacker.HasRefusedTimes) != 0;
        return (FactStanding)(standing & ~(FilePacker.IsBroken | FilePacker.HasRefusedTimes));
    }

    private BoundCitation[] Citations(ref ByteReader from)
    {
        int count = from.Number();
        BoundCitation[] citations = count == 0 ? [] : new BoundCitation[count];
        for (int i = 0; i < count; i++)
        {
            ItemReference source = symbols.Items[from.Number()];
            IReadOnlyList<LabelText> quotes = Texts(ref from);
            int texts = from.Number();
            string[] locators = texts == 0 ? [] : new string[texts];
            for (int l = 0; l < texts; l++)
                locators[l] = from.Text(_spellings);
            citations[i] = new BoundCitation(source, quotes, locators, Items(ref from));
        }
        return citations;
    }

    private BoundClause[] Clauses(ref ByteReader from)
    {
        int count = from.Number();
        BoundClause[] clauses = count == 0 ? [] : new BoundClause[count];
        for (int i = 0; i < count; i++)
            clauses[i] = Clause(ref from);
        return clauses;
    }

    private BoundTimeClause[] TimeClauses(ref ByteReader from)
    {
        int count = from.Number();
        BoundTimeClause[] clauses = count == 0 ? [] : new BoundTimeClause[count];
        for (int i = 0; i < count; i++)
        {
            string word = from.Text(_spellings), date = from.Text(_spellings);
            IReadOnlyList<LabelText> wording = Texts(ref from);
            IReadOnlyList<BoundCitation> citations = Citations(ref from);
            clauses[i] = new BoundTimeClause(word, date.Length == 0 ? null : FactDate.Parse(date), default) { Wording = wording, Citations = citations, Clauses = Clauses(ref from) };
        }
        return clauses;
    }

    private BoundClause Clause(ref ByteReader from)
    {
        byte parts = from.Byte();
        FieldSymbol field = symbols.Fields[from.Number()];
        int verb = from.Number() - 1, line = from.Number();
        var values = new BoundValue[from.Number()];
        for (int i = 0; i < values.Length; i++)
        {
            BoundValue value = Value(ref from);
            values[i] = i > 0 && (parts & FilePacker.IsOneOf) != 0 ? value with { IsAlternative = true } : value;
        }
        BoundQualifiers? qualifiers = null;
        if ((parts & FilePacker.HasQualifiers) != 0)
        {
            FactTime? time = Time(ref from);
            IReadOnlyList<BoundCitation> citations = Citations(ref from);
            qualifiers = new BoundQualifiers { Time = time, Citations = citations, Clauses = Clauses(ref from) };
        }
        return new BoundClause(field, verb, values, default)
        {
            Line = line,
            Qualifiers = qualifiers,
            Because = (parts & FilePacker.HasBecause) != 0 ? Texts(ref from) : [],
            Via = (parts & FilePacker.HasVia) != 0 ? Items(ref from) : [],
        };
    }

    private BoundValue Value(ref ByteReader from)
    {
        byte parts = from.Byte();
        return new BoundValue((BoundValueKind)(parts & FilePacker.KindMask), default)
        {
            Item = (parts & FilePacker.HasItem) != 0 ? symbols.Items[from.Number()] : null,
            Word = (parts & FilePacker.HasWord) != 0 ? from.Number() : -1,
            Raw = (parts & FilePacker.HasRaw) != 0 ? from.Text(_spellings) : "",
            Texts = (parts & FilePacker.HasTexts) != 0 ? Texts(ref from) : [],
        };
    }

    private ItemReference[] Items(ref ByteReader from)
    {
        int count = from.Number();
        ItemReference[] items = count == 0 ? [] : new ItemReference[count];
        for (int i = 0; i < count; i++)
            items[i] = symbols.Items[from.Number()];
        return items;
    }

    private LabelText[] Texts(ref ByteReader from)
    {
        int count = from.Number();
        LabelText[] texts = count == 0 ? [] : new LabelText[count];
        for (int i = 0; i < count; i++)
        {
            string text = from.Text(_spellings);
            texts[i] = new LabelText(text, from.Number() is > 0 and var language ? symbols.Languages[language - 1] : null);
        }
        return texts;
    }

    private string? Name(ref ByteReader from) => from.Number() is > 0 and var item ? symbols.Items[item - 1].Name : null;

    private FactTime? Time(ref ByteReader from) => from.Number() is > 0 and var time ? symbols.Times[time - 1] : null;
}
