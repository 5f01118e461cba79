using System.Globalization;
using System.Threading;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>Proposes the values of clauses.</summary>
internal static class ValueCompletion
{
    // The languages of most fact bases; any other tag can be typed.
    private static readonly string[] s_languages =
        ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "zh", "zh-Hant", "ja", "ko", "ar", "fa", "he", "hi", "tr", "id", "vi", "sv", "no", "da", "fi", "el", "cs", "hu", "ro", "la", "und"];

    public static IReadOnlyList<CompletionItem> Of(FactSnapshot facts, CompletionContext context, string typed, DateOnly today, int most, out bool isCut, CancellationToken cancellation)
    {
        isCut = false;
        string clause = context.Clause;
        if (LanguageWords.IsTime(clause))
            return Dates(today);
        switch (clause)
        {
            case "per":
                return [.. Names(facts, facts.Schema.CitableKind, typed, most, out isCut, cancellation, citable: true), Special("none", "no source holds here")];
            case "via":
                return Names(facts, null, typed, most, out isCut, cancellation);
            case "accept":
                return [.. FindingRules.All.Where(static r => r.IsAcceptable).Select(static r => new CompletionItem(r.Id, CompletionItemKind.Value, r.Id + " because \"$1\"$0") { Detail = r.Title, Filter = r.Id + " " + r.Title, IsSnippet = true, Plain = r.Id })];
            case "renamed-from":
                return [];
        }
        if (context.Item?.Kind?.FindClause(clause, out _) is not { } field)
            return [];
        List<CompletionItem> items = [.. OfType(facts, field, typed, today, most, out isCut, cancellation)];
        if (field.Type != FieldType.Flag && field.Owner is not null)
        {
            if (field.Minimum == 0)
                items.Add(Special("none", "known not to exist"));
            items.Add(Special("unknown", "exists and is not known"));
            items.Add(Special("undisclosed", "exists and is withheld"));
            if (field.IsMany)
                items.Add(Special("others", "the list is open"));
        }
        return items;
    }

    /// <summary>Items by name, label or other name in any language; what is written is the name.</summary>
    public static IReadOnlyList<CompletionItem> Names(FactSnapshot facts, KindSymbol? wanted, string typed, int most, out bool isCut, CancellationToken cancellation, bool citable = false)
    {
        string prefix = FactSpelling.Fold(typed);
        var found = new List<(int Rank, NameEntry Entry, string Spelling)>();
        int looked = 0;
        foreach (NameEntry entry in facts.Names.All)
        {
            if ((++looked & 4095) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (entry.Kind is not { } kind || (wanted is not null && !kind.Is(wanted)) || (citable && !kind.IsCitable))
                continue;
            if (prefix.Length == 0)
            {
                // Without a letter typed things come before facts, and more than fit are not looked for.
                if (found.Count < most || !kind.IsFact)
                    found.Add((kind.IsFact ? 1 : 0, entry, entry.Name));
                continue;
            }
            if (Matches(entry.Declaration, prefix, out string spelling, out int rank))
                found.Add((rank, entry, spelling));
        }
        found.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Entry.Name, b.Entry.Name));
        isCut = found.Count > most;
        var items = new List<CompletionItem>(Math.Min(found.Count, most));
        foreach ((int rank, NameEntry entry, string spelling) in found.Take(most))
        {
            bool isAmbiguous = facts.Names.Named(entry.Name).Any(o => o.Kind is { } other && other != entry.Kind && (wanted is null || other.Is(wanted)));
            string text = isAmbiguous ? entry.Kind!.Word + "." + entry.Name : entry.Name;
            string label = entry.Declaration.Labels.Count > 0 ? entry.Declaration.Labels[0].Text : "";
            items.Add(new CompletionItem(text, CompletionItemKind.Name, text)
            {
                Detail = label.Length > 0 ? entry.Kind!.Word + " · " + (spelling == entry.Name ? label : spelling) : entry.Kind!.Word,
                // Editors compare what is typed with this text: what was found by a label must begin with it.
                Filter = spelling == entry.Name ? null : spelling,
                Rank = rank,
                Item = entry.Reference,
            });
        }
        return items;
    }

    public static IReadOnlyList<CompletionItem> Languages() => [.. s_languages.Select(static l => new CompletionItem(l, CompletionItemKind.Value, l) { Detail = "language" })];

    private static bool Matches(NameDeclaration name, string prefix, out string spelling, out int rank)
    {
        spelling = name.Name;
        rank = 0;
        if (IsPrefix(name.Name, prefix))
            return true;
        foreach (LabelText label in name.Labels)
        {
            if (IsPrefix(label.Text, prefix))
            {
                (spelling, rank) = (label.Text, 1);
                return true;
            }
        }
        foreach (string other in name.OtherNames)
        {
            if (IsPrefix(other, prefix))
            {
                (spelling, rank) = (other, 2);
                return true;
            }
        }
        // A later word of a label: `Ping` finds `Xi Jinping` by its name only, `Kingdom` the United Kingdom.
        foreach (LabelText label in name.Labels)
        {
            int blank = label.Text.IndexOf(' ');
            if (blank > 0 && IsPrefix(label.Text[(blank + 1)..], prefix))
            {
                (spelling, rank) = (label.Text[(blank + 1)..], 3);
                return true;
            }
        }
        return false;
    }

    private static bool IsPrefix(string text, string folded)
    {
        if (text.Length == 0)
            return false;
        // Most texts differ in the first letter, and need no folding to show it where they are plain.
        char first = text[0];
        if (first < 128 && folded[0] < 128 && char.ToLowerInvariant(first) != folded[0])
            return false;
        return FactSpelling.Fold(text).StartsWith(folded, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CompletionItem> OfType(FactSnapshot facts, FieldSymbol field, string typed, DateOnly today, int most, out bool isCut, CancellationToken cancellation)
    {
        isCut = false;
        return field.Type switch
        {
            FieldType.Item => Names(facts, field.ItemKind, typed, most, out isCut, cancellation),
            FieldType.Any => Names(facts, null, typed, most, out isCut, cancellation),
            FieldType.Order => [.. Names(facts, null, typed, most, out isCut, cancellation), .. Dates(today)],
            FieldType.Word => [.. field.Words.Select(w => new CompletionItem(w, CompletionItemKind.Word, w) { Detail = field.Name })],
            FieldType.Flag => [new CompletionItem("yes", CompletionItemKind.Word, "yes"), new CompletionItem("no", CompletionItemKind.Word, "no"), Special("unknown", "exists and is not known")],
            FieldType.Date => Dates(today),
            FieldType.Language => Languages(),
            FieldType.Money => [.. FactCurrency.All.Select(static c => new CompletionItem(c.Code, CompletionItemKind.Value, c.Code) { Detail = "currency", Rank = 1 }), .. Magnitudes()],
            FieldType.Number => [.. Magnitudes()],
            FieldType.Text => [new CompletionItem("\"…\"", CompletionItemKind.Value, "\"$1\"$0") { IsSnippet = true, Plain = "\"", Filter = "\"", Detail = "text" }],
            // Nobody can guess them.
            FieldType.Url or FieldType.Code => [],
        };
    }

    private static IEnumerable<CompletionItem> Magnitudes()
    {
        foreach (string word in (string[])["thousand", "million", "billion", "trillion"])
            yield return new CompletionItem(word, CompletionItemKind.Keyword, word) { Detail = "magnitude", Rank = 2 };
    }

    private static IReadOnlyList<CompletionItem> Dates(DateOnly today)
    {
        string day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), month = day[..7], year = day[..4];
        return
        [
            new CompletionItem(day, CompletionItemKind.Value, day) { Detail = "today", Filter = day + " today" },
            new CompletionItem(month, CompletionItemKind.Value, month) { Detail = "this month", Rank = 1, Filter = month + " month" },
            new CompletionItem(year, CompletionItemKind.Value, year) { Detail = "this year", Rank = 1, Filter = year + " year" },
            new CompletionItem(year + "~", CompletionItemKind.Value, year + "~") { Detail = "about this year", Rank = 2 },
            new CompletionItem(year + "/..", CompletionItemKind.Value, year + "/..") { Detail = "from this year on", Rank = 2 },
            Special("unknown", "not known"),
        ];
    }

    private static CompletionItem Special(string word, string what) => new(word, CompletionItemKind.Keyword, word) { Detail = what, Rank = 6 };
}
