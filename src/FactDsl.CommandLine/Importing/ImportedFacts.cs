using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>Puts together what rows say: of one item everything once, and no two things that contradict each other.</summary>
/// <param name="index">The items that were there before.</param>
internal sealed class ImportedFacts(ReferenceIndex index) : IDisposable
{
    private readonly Dictionary<(ItemReference Item, string Head), MergedItem> _named = [];
    private readonly SortedDictionary<int, SortedTexts> _unnamed = [];
    private readonly Dictionary<ItemReference, HashSet<string>> _said = [];

    /// <summary>The items with a name that one item of the template made; where several made one, it is the first one's.</summary>
    public IEnumerable<MergedItem> Named(int part) => _named.Values.Where(m => m.Part == part);

    /// <summary>The texts of the facts without a name that one item of the template made, in their order.</summary>
    public IEnumerable<string> Unnamed(int part) => _unnamed.TryGetValue(part, out SortedTexts? texts) ? texts.Read() : [];

    /// <summary>Whether one item of the template made facts without a name.</summary>
    public bool HasUnnamed(int part) => _unnamed.ContainsKey(part);

    /// <summary>The number of the first row that made a fact without a name.</summary>
    public int RowOf(int part, string text) => _unnamed[part].NumberOf(text);

    /// <summary>How many items there are.</summary>
    public int Count => _named.Count + UnnamedCount;

    /// <summary>How many facts without a name there are.</summary>
    public int UnnamedCount => _unnamed.Values.Sum(static t => t.Count);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SortedTexts texts in _unnamed.Values)
            texts.Dispose();
    }

    /// <summary>Adds what a row says; where two things contradict each other, nothing of it.</summary>
    /// <param name="items">What it says.</param>
    /// <param name="row">The row.</param>
    /// <returns>Whether any of it is new.</returns>
    /// <exception cref="RowException">It contradicts an earlier row.</exception>
    public bool Add(IReadOnlyList<ImportedItem> items, TableRow row)
    {
        foreach (ImportedItem item in items)
        {
            if (item.Item is not null && _named.TryGetValue((item.Item, item.Head), out MergedItem? known))
                known.Check(item);
        }
        bool isNew = false;
        foreach (ImportedItem item in items)
        {
            // The one place where cells get into the facts.
            foreach (CellRange cells in item.From)
                row.Record.Fill(cells);
            if (item.Item is null)
                isNew |= Unnamed(item, row);
            else
                isNew |= Merge(item, row.Place);
        }
        return isNew;
    }

    private bool Unnamed(ImportedItem item, TableRow row)
    {
        if (!_unnamed.TryGetValue(item.Part, out SortedTexts? texts))
            _unnamed.Add(item.Part, texts = new SortedTexts(NumberedOrder.Instance));
        return texts.Add(FactsWriter.Write(item), row.Number);
    }

    private bool Merge(ImportedItem item, string place)
    {
        bool isKnown = _named.TryGetValue((item.Item!, item.Head), out MergedItem? merged);
        merged ??= new MergedItem(item.Head);
        HashSet<string>? said = index.Existing(item.Item!) is { } existing ? Said(item.Item!, existing) : null;
        bool isNew = merged.Add(item, place, said);
        if (!isKnown && (isNew || said is null))
            _named.Add((item.Item!, item.Head), merged);
        return isNew || (!isKnown && said is null);
    }

    /// <summary>What the facts say of an item already, as one would write it.</summary>
    private HashSet<string> Said(ItemReference item, BoundItem existing)
    {
        if (_said.TryGetValue(item, out HashSet<string>? said))
            return said;
        said = new HashSet<string>(existing.Labels.Select(static l => MergedItem.LabelKey(l.Text)), StringComparer.Ordinal);
        foreach (BoundClause clause in existing.Clauses.Where(static c => c.Qualifiers is null))
        {
            string word = clause.Verb >= 0 ? clause.Field.Verbs[clause.Verb] : clause.Field.Clause;
            foreach (BoundValue value in clause.Values)
            {
                foreach (LabelText text in value.Texts.Where(_ => clause.Field == LanguageFields.Aka))
                    said.Add(MergedItem.LabelKey(text.Text));
                string written = value.Kind switch
                {
                    BoundValueKind.Item => value.Item!.Name,
                    BoundValueKind.Text => string.Join(' ', value.Texts.Select(ValueWriter.Quote)),
                    BoundValueKind.Word => clause.Field.Words[value.Word],
                    BoundValueKind.Flag => value.Word == 1 ? "yes" : "no",
                    BoundValueKind.Raw => ValueWriter.Raw(clause.Field.Type, value.Raw),
                    _ => value.Raw,
                };
                said.Add(word + " " + written);
            }
        }
        return _said[item] = said;
    }
}

/// <summary>An item as all rows say it.</summary>
/// <param name="head">The words in front of its labels.</param>
internal sealed class MergedItem(string head)
{
    // More lines than one item of a template has, so that those of the next one follow them.
    private const int LinesOfPart = 1 << 12;

    // Tables bring items by the million, most of them with little to say: lists are made when something is.
    private SortedSet<string>? _documentation;
    private List<LabelText>? _labels;
    private List<LabelText>? _otherNames;
    private List<ImportedClause>? _headClauses;
    private List<(int Order, string Word, string Value, string Tail, string Qualifiers)>? _lines;
    private HashSet<(string Word, string Value, string Tail, string Qualifiers)>? _said;
    private Dictionary<string, (string Value, string Place)>? _singles;
    private HashSet<string>? _listWords;

    /// <summary>The first of the template's items that made it.</summary>
    public int Part { get; private set; } = int.MaxValue;

    /// <summary>The words in front of the labels.</summary>
    public string Head => head;

    /// <summary>The texts of its <c>///</c> lines, each once and in their order.</summary>
    public IReadOnlyCollection<string> Documentation => _documentation ?? [];

    /// <summary>Its labels, one for each language.</summary>
    public IReadOnlyList<LabelText> Labels => _labels ?? [];

    /// <summary>What else rows call it.</summary>
    public IReadOnlyList<LabelText> OtherNames => _otherNames ?? [];

    /// <summary>The clauses of its first line.</summary>
    public IReadOnlyList<ImportedClause> HeadClauses => _headClauses ?? [];

    /// <summary>What its lines say, a value each; flags have an empty one.</summary>
    public IReadOnlyList<(int Order, string Word, string Value, string Tail, string Qualifiers)> Lines => _lines ?? [];

    /// <summary>Whether the values of lines with a word can stand in one list.</summary>
    public bool IsList(string word) => _listWords?.Contains(word) == true;

    /// <summary>The key of a label among what is said already.</summary>
    public static string LabelKey(string label) => "\"" + label;

    /// <summary>Compares what a row says with what the others say.</summary>
    /// <exception cref="RowException">Both cannot be so.</exception>
    public void Check(ImportedItem item)
    {
        foreach ((ImportedClause clause, string qualifiers) in item.HeadClauses.Select(static c => (c, "")).Concat(item.Lines.Select(static l => (l.Clause, l.Qualifiers))).Where(static c => c.Item1.IsSingle))
        {
            if (_singles is not null && _singles.TryGetValue(clause.Word + " " + qualifiers, out (string Value, string Place) known) && known.Value != string.Join(", ", clause.Values))
                throw new RowException("", $"it says `{Step.Shown(clause.ToString())}` of {item.Item!.Name}, and {known.Place} says `{Step.Shown(clause.Word + " " + known.Value)}`");
        }
    }

    /// <summary>Adds what a row says.</summary>
    /// <param name="item">What it says.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="said">What was said before any row; null for an item that rows bring.</param>
    /// <returns>Whether any of it is new.</returns>
    public bool Add(ImportedItem item, string place, HashSet<string>? said)
    {
        bool isNew = false;
        Part = Math.Min(Part, item.Part);
        if (item.Documentation.Length > 0)
            isNew |= (_documentation ??= new(StringComparer.Ordinal)).Add(item.Documentation);
        foreach (LabelText label in item.Labels)
            isNew |= AddLabel(label, said);
        foreach (ImportedClause clause in item.HeadClauses)
            isNew |= AddToHead(clause, place, said);
        foreach (ImportedLine line in item.Lines)
            isNew |= AddLine(line with { Order = line.Order + item.Part * LinesOfPart }, place, said);
        return isNew;
    }

    private bool AddLabel(LabelText label, HashSet<string>? said)
    {
        if (said?.Contains(LabelKey(label.Text)) == true || Labels.Any(l => l.Text == label.Text && l.Language == label.Language) || OtherNames.Any(l => l.Text == label.Text))
            return false;
        // One label for each language; what else rows call the thing is another name of it.
        bool isOther = said is not null || Labels.Any(l => l.Language == label.Language);
        (isOther ? _otherNames ??= [] : _labels ??= []).Add(label);
        return true;
    }

    private bool AddToHead(ImportedClause clause, string place, HashSet<string>? said)
    {
        Note(clause, "", place);
        string[] values = [.. clause.Values.Where(v => said?.Contains(clause.Word + " " + v) != true)];
        if (values.Length == 0 && clause.Values.Count > 0)
            return false;
        _headClauses ??= [];
        int known = _headClauses.FindIndex(c => c.Word == clause.Word && c.Tail == clause.Tail);
        if (known < 0)
        {
            _headClauses.Add(clause with { Values = values });
            return true;
        }
        string[] all = [.. _headClauses[known].Values.Union(values, StringComparer.Ordinal)];
        bool isNew = all.Length > _headClauses[known].Values.Count;
        _headClauses[known] = clause with { Values = all };
        return isNew;
    }

    private bool AddLine(ImportedLine line, string place, HashSet<string>? said)
    {
        ImportedClause clause = line.Clause;
        Note(clause, line.Qualifiers, place);
        if (clause.IsList)
            (_listWords ??= new(StringComparer.Ordinal)).Add(clause.Word);
        bool isNew = false;
        IEnumerable<string> values = clause.IsList ? clause.Values : [string.Join(", ", clause.Values)];
        foreach (string value in values)
        {
            bool isThere = line.Qualifiers.Length == 0 && said?.Contains(clause.Word + " " + value) == true;
            if (isThere || !(_said ??= []).Add((clause.Word, value, clause.Tail, line.Qualifiers)))
                continue;
            (_lines ??= []).Add((line.Order, clause.Word, value, clause.Tail, line.Qualifiers));
            isNew = true;
        }
        return isNew;
    }

    /// <summary>What differs in its time or its source may be told beside the other.</summary>
    private void Note(ImportedClause clause, string qualifiers, string place)
    {
        if (clause.IsSingle)
            (_singles ??= new(StringComparer.Ordinal)).TryAdd(clause.Word + " " + qualifiers, (string.Join(", ", clause.Values), place));
    }
}
