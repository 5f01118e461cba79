using System.Threading;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>Proposes what can be written at a place.</summary>
public static class Completion
{
    private static readonly (string Word, string What)[] s_margin =
    [
        ("per", "the source of every fact below"),
        ("extend", "adds clauses to an item, or fields to a kind"),
        ("question", "asks for facts under a name"),
        ("expect", "a question with its answer, checked in every build"),
        ("rule", "derives facts from others"),
        ("no", "a fact that is denied"),
        ("no other", "all that fits is told here"),
        ("planned", "a fact that is planned"),
        ("cancelled", "a fact that was planned and did not come"),
        ("entity", "defines a kind of thing"),
        ("momentary", "defines a kind of fact that happens"),
        ("lasting", "defines a kind of fact that holds for a while"),
        ("derived", "defines a kind of fact that comes from rules"),
        ("abstract", "defines a kind that only other kinds are"),
        ("accept", "keeps a finding everywhere in the file"),
    ];

    private static readonly (string Word, string What)[] s_times =
    [
        ("on", "when it happened, or a day on which it held"),
        ("since", "when it began"),
        ("until", "its last day"),
        ("during", "some time within, or all of it where it lasts"),
        ("as-of", "when it was last known to hold"),
    ];

    private static readonly (string Word, string What)[] s_lines =
    [
        ("and", "and this, whenever"),
        ("while", "and this at the same time"),
        ("or", "or else this"),
        ("without", "and nothing that is told matches this"),
        ("each", "one answer for each"),
        ("only", "the first, the last or the longest"),
    ];

    private static readonly string[] s_citing = ["per", "accept"];

    /// <summary>What can be written at an offset.</summary>
    /// <param name="facts">The fact base.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="today">The day that dates are proposed for.</param>
    /// <param name="most">How many names at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static CompletionItems At(FactSnapshot facts, FactFile file, int offset, DateOnly today, int most = 200, CancellationToken cancellation = default)
    {
        var context = CompletionContext.At(facts, file, offset);
        bool isCut = false;
        string typed = file.Text.Substring(context.Prefix.Start, context.Prefix.Length);
        IReadOnlyList<CompletionItem> items = context.Place switch
        {
            CompletionPlace.Item => [.. Kinds(facts, asItems: true), .. s_margin.Select(static w => Word(w.Word, w.What))],
            CompletionPlace.Kind when context.Item?.Item.Syntax is RuleSyntax => [.. Kinds(facts, asItems: false).Where(p => facts.Schema.Find(p.Label)?.IsDerived == true)],
            CompletionPlace.Kind => Kinds(facts, asItems: false),
            CompletionPlace.Fact when context.Item is { } item => Facts(facts, HolesOf(facts, file, item)),
            CompletionPlace.Hole when context.Item is { } item => Holes(HolesOf(facts, file, item)),
            CompletionPlace.Pick => [Word("count", "how many"), Word("only", "the first, the last or the longest")],
            CompletionPlace.Which => [Word("first", "the one that begins first"), Word("last", "the one that begins last"), Word("longest", "the one that lasts longest")],
            CompletionPlace.Unit => [.. LanguageWords.Units.Select(static u => Word(u, "unit"))],
            CompletionPlace.Clause when context.Item is { } item => [.. Calendars(context), .. Clauses(item)],
            CompletionPlace.Qualifier when context.Item is { } item => [.. Calendars(context), .. Qualifiers(item, context.Clause)],
            CompletionPlace.Value when context.Item is { Item.Syntax: AskingSyntax } item => [.. Holes(HolesOf(facts, file, item), context.Clause, item.Kind), .. ValueCompletion.Of(facts, context, typed, today, most, out isCut, cancellation)],
            CompletionPlace.Value => ValueCompletion.Of(facts, context, typed, today, most, out isCut, cancellation),
            CompletionPlace.Extended => [.. ValueCompletion.Names(facts, null, typed, most, out isCut, cancellation), .. Kinds(facts, asItems: false)],
            CompletionPlace.Type => [.. Types(), .. facts.Schema.Kinds.Select(k => OfKind(k, k.Word))],
            CompletionPlace.Base => [.. facts.Schema.Kinds.Select(k => OfKind(k, k.Word))],
            CompletionPlace.LanguageTag => ValueCompletion.Languages(),
            _ => [],
        };
        return new CompletionItems(context.Prefix, items, isCut);
    }

    private static IEnumerable<CompletionItem> Calendars(CompletionContext context)
        => context.IsBehindDate ? LanguageWords.Calendars.Select(static c => Word(c, "the calendar of the date in front")) : [];

    private static IReadOnlyList<CompletionItem> Kinds(FactSnapshot facts, bool asItems)
    {
        var items = new List<CompletionItem>();
        foreach (KindSymbol kind in facts.Schema.Kinds)
        {
            if (kind.IsAbstract || (asItems && kind.IsDerived))
                continue;
            string snippet = asItems ? Snippets.OfItem(kind) : Snippets.OfHead(kind);
            items.Add(OfKind(kind, snippet) with { IsSnippet = true, Plain = kind.Word + " " });
        }
        return items;
    }

    /// <summary>The holes that the question has already.</summary>
    private static IReadOnlyList<QuestionHole> HolesOf(FactSnapshot facts, FactFile file, ItemView item)
        => AskedHoles.PatternOf(facts.BoundOf(file), item.Item) is { } pattern ? QuestionHole.Of(pattern) : [];

    /// <summary>Further facts: first those of which a clause can take a hole that is known already.</summary>
    private static List<CompletionItem> Facts(FactSnapshot facts, IReadOnlyList<QuestionHole> holes)
    {
        var items = new List<CompletionItem>();
        foreach (KindSymbol kind in facts.Schema.Kinds)
        {
            string snippet = Snippets.OfFact(kind, holes, out bool fits);
            items.Add(OfKind(kind, snippet) with { IsSnippet = true, Plain = kind.Word + " ", Rank = fits ? 0 : 1 });
        }
        return items;
    }

    /// <summary>Holes that can stand in a place.</summary>
    /// <param name="holes">The holes of the question.</param>
    /// <param name="clause">The clause whose value is written; empty behind <c>each</c>.</param>
    /// <param name="kind">The kind of the fact around.</param>
    private static List<CompletionItem> Holes(IReadOnlyList<QuestionHole> holes, string clause = "", KindSymbol? kind = null)
    {
        FieldSymbol? field = kind?.FindClause(clause, out _);
        bool asksTime = LanguageWords.IsTime(clause) || field is { Type: FieldType.Order };
        var items = new List<CompletionItem>();
        foreach (QuestionHole hole in holes)
        {
            bool isFact = hole.Places.Any(static p => p is { Role: HoleRole.Item, Kind.IsFact: true });
            bool fits = clause.Length == 0 || (asksTime ? isFact : field?.Type is FieldType.Any || (field is not null && AskedHoles.Fitting([hole], field) is not null));
            if (fits && !hole.Name.Contains('.', StringComparison.Ordinal))
                items.Add(new CompletionItem("?" + hole.Name, CompletionItemKind.Value, "?" + hole.Name) { Detail = string.Join(", ", hole.Places.Select(AskedHoles.Describe).Distinct()) });
        }
        return items;
    }

    private static void AddLines(List<CompletionItem> items, ItemView item)
    {
        if (item.Item.Syntax is not AskingSyntax asking)
            return;
        items.Add(Clause("for", "how long it lasted", 3));
        foreach ((string word, string what) in s_lines)
        {
            if (asking is not RuleSyntax || word is not ("each" or "only"))
                items.Add(Clause(word, what, 3));
        }
    }

    private static CompletionItem OfKind(KindSymbol kind, string text) => new(kind.Word, CompletionItemKind.Kind, text)
    {
        Detail = (kind.IsDerived ? "derived " : "") + (kind.IsFact ? kind.Aspect == FactAspect.Lasting ? "lasting fact" : "momentary fact" : "entity"),
        KindWord = kind.Word,
    };

    private static CompletionItem Word(string word, string what) => new(word, CompletionItemKind.Keyword, word) { Detail = what, Rank = 5 };

    private static IEnumerable<CompletionItem> Types()
    {
        foreach (string type in (string[])["text", "date", "number", "money", "url", "language", "flag", "code", "any"])
            yield return Word(type, "type");
        yield return Word("one of", "a list of words");
        yield return Word("by", "verbs in place of the clause word");
        yield return Word("with", "fields that may qualify this one");
        yield return Word("transitive", "a value stands for what it lies in");
        yield return Word("delegating", "whom it names may have acted through the value that it is said of");
        yield return Word("distributive", "what is said of the item may be so of each value");
        yield return Word("anytime", "what it names may have lived at another time");
        yield return Word("cited", "the file with the item's text, so that `per` can cite it");
        yield return Word("quoted", "its words stand in the source's text");
    }

    /// <summary>The clauses that an item still lacks: own ones first, then time and source, then what every item may have.</summary>
    private static List<CompletionItem> Clauses(ItemView item)
    {
        HashSet<string> written = [.. item.Clauses.Where(static c => !c.IsQualifier).Select(c => item.TextOf(c.Clause.Word))];
        var items = new List<CompletionItem>();
        foreach (FieldSymbol field in item.Kind?.Fields ?? [])
        {
            bool isWritten = written.Contains(field.Clause) || field.Verbs.Any(written.Contains);
            if (isWritten && !field.IsMany)
                continue;
            int rank = field.Owner is null ? 4 : isWritten ? 3 : field.Minimum > 0 ? 0 : 1;
            if (!field.IsVerbal)
                items.Add(OfField(field, field.Clause, rank));
            foreach (string verb in field.Verbs)
                items.Add(OfField(field, verb, rank));
        }
        AddTimes(items, written);
        foreach (string word in s_citing)
            items.Add(Clause(word, word == "per" ? "who says so" : "keeps a finding, with the reason", 3));
        AddLines(items, item);
        if (item.Item.Syntax is StatementSyntax { Head.Name: >= 0 })
            items.Add(Clause("renamed-from", "an identifier that it had before", 4));
        return items;
    }

    private static List<CompletionItem> Qualifiers(ItemView item, string clause)
    {
        var items = new List<CompletionItem>();
        HashSet<string> written = [];
        FieldSymbol? field = item.Kind?.FindClause(clause, out _);
        if (field is not null)
        {
            foreach (string name in field.Qualifiers)
            {
                if (item.Kind!.FindField(name) is { } qualifier)
                    items.Add(OfField(qualifier, qualifier.Clause, 0));
            }
        }
        AddTimes(items, written);
        items.Add(Clause("per", "who says so", 2));
        foreach (FieldSymbol attribution in LanguageFields.OfItems.Where(LanguageFields.IsAttribution))
            items.Add(OfField(attribution, attribution.Clause, 3));
        AddLines(items, item);
        if (field?.IsMany == true)
            items.Add(OfField(LanguageFields.Count, LanguageFields.Count.Clause, 3));
        return items;
    }

    private static void AddTimes(List<CompletionItem> items, HashSet<string> written)
    {
        foreach ((string word, string what) in s_times)
        {
            if (!written.Contains(word))
                items.Add(Clause(word, what, 2));
        }
    }

    private static CompletionItem Clause(string word, string what, int rank) => new(word, CompletionItemKind.Keyword, word + " ") { Detail = what, Rank = rank };

    private static CompletionItem OfField(FieldSymbol field, string word, int rank) => new(word, CompletionItemKind.Clause, Snippets.OfClause(field, word))
    {
        Detail = FieldText.TypeOf(field),
        Field = field,
        IsSnippet = true,
        Plain = word + " ",
        Rank = rank,
    };
}
