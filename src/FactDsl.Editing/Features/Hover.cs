using System.Buffers;
using System.Globalization;
using System.Text;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>What is told about what stands at a place.</summary>
/// <param name="Span">The characters that it is about.</param>
/// <param name="Markdown">What is told, as Markdown.</param>
public sealed record HoverText(TextSpan Span, string Markdown);

/// <summary>Tells of what stands at a place.</summary>
public static class Hover
{
    /// <summary>So many of the facts that a rule derives are told.</summary>
    private const int MostDerived = 3;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\`*_[]<>&~|#!");

    /// <summary>What there is to tell; null where there is nothing.</summary>
    public static HoverText? At(FactSnapshot facts, FactFile file, int offset)
    {
        if (TokenMeaning.At(facts, file, offset) is not { } meaning)
            return null;
        string? text = meaning switch
        {
            ItemMeaning { Item: var item } => OfItem(facts, item),
            KindMeaning { Kind: var kind } => Explanations.WithExample(OfKind(kind), kind.Word),
            FieldMeaning field => field.Field.Owner is null ? Explanations.WithExample(OfField(field.Field), field.Field.Clause) : OfField(field.Field),
            EnumMeaning word => $"**{Escape(word.Word)}** — a word of `{word.Field}`",
            WordMeaning word => OfWord(word.Word),
            AskingMeaning asking => OfAsking(facts.BoundOf(file), asking.Item) is { } said ? said + Derived(facts, file, asking.Item) : null,
            HoleMeaning hole => OfHole(facts.BoundOf(file), file, hole),
            ValueMeaning value => OfValue(value),
            UrlMeaning url => $"<{url.Url}>",
            _ => null,
        };
        return text is null ? null : new HoverText(meaning.Span, text);
    }

    /// <summary>A thing's or fact's card: what it is, its labels and its time in words, its documentation and who names it.</summary>
    public static string OfItem(FactSnapshot facts, ItemReference item)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Escape(item.Name)).Append("** — ").Append(item.Kind.Word);
        BoundItem? bound = Find(facts, item);
        if (bound is not null)
        {
            if (bound.Labels.Count > 0)
                text.Append("\n\n").AppendJoin(" · ", bound.Labels.Select(static l => Escape(l.Text) + (l.Language is null ? "" : $" ({l.Language})")));
            var story = ItemStory.Of(facts, item, bound);
            string[] standings =
            [
                .. story.IsSuperseded ? (string[])["superseded"] : [],
                .. bound.Standing != FactStanding.Asserted ? (string[])[bound.Standing.ToString().ToLowerInvariant()] : [],
                .. story.IsDoubted ? (string[])["in doubt: answers possibly, never certainly"] : [],
                .. bound.IsWhole ? [] : (string[])["has an error: answers nothing"],
            ];
            foreach (string standing in standings)
                text.Append("\n\n*").Append(standing).Append('*');
            if (story.Time is { } time && (bound.TimeSpan.Length > 0 || story.Accounts.Count > 0))
                text.Append("\n\n").Append(Escape(FactFormatter.English.Format(time)));
            if (story.Accounts.Count > 0)
                text.Append("\n\n").AppendJoin("\n", story.Accounts.Select(a => "- " + Account(a, bound)));
            if (bound.Documentation is { } documentation)
                text.Append("\n\n").Append(documentation);
            string clauses = string.Join("\n", bound.Clauses.Take(12).Select(c => "- " + Line(facts, item, c)).Where(static l => l.Length > 2));
            if (clauses.Length > 0)
                text.Append("\n\n").Append(clauses);
        }
        else if (item.Import is { } import)
        {
            text.Append(" of ").Append(Escape(import.Assembly));
            NameEntry? shared = facts.Names.Named(item.Name).FirstOrDefault(e => e.Kind == item.Kind);
            if (shared is { Declaration.Labels.Count: > 0 })
                text.Append("\n\n").AppendJoin(" · ", shared.Declaration.Labels.Select(static l => Escape(l.Text) + (l.Language is null ? "" : $" ({l.Language})")));
        }
        (int count, int sources) = Mentions.Count(facts, item);
        if (count > 0)
            text.Append("\n\n").Append(Counted(count, "fact")).Append(" · ").Append(Counted(sources, "source"));
        return text.ToString();
    }

    /// <summary>When, by some sources, and what is said of this account itself.</summary>
    private static string Account(BoundAccount account, BoundItem item)
    {
        var text = new StringBuilder(Escape(FactFormatter.English.Format(account.Time)));
        IReadOnlyList<BoundCitation> citations = account.Citations.Count > 0 ? account.Citations : item.Accounts.Count > 1 ? [] : item.Citations;
        if (citations.Count > 0)
            text.Append(" — ").AppendJoin(", ", citations.Select(static c => Escape(c.Source.Name)).Distinct());
        if (account.IsPreferred)
            text.Append(" *(preferred)*");
        if (account.IsDoubted)
            text.Append(" *(in doubt)*");
        if (account.Because.Count > 0)
            text.Append(": ").Append(Escape(account.Because[0].Text));
        return text.ToString();
    }

    /// <summary>What a rule derives: how much, and a few of the facts.</summary>
    private static string Derived(FactSnapshot facts, FactFile file, FileItem item)
    {
        if (facts.BoundOf(file).Rules.FirstOrDefault(r => r.Span.Start == item.Span.Start) is not { } rule || facts.Derived is not { } derived)
            return "";
        DerivedFact[] own = [.. derived.Facts.Where(f => f.Rules.Any(r => r.Name == rule.Name)).Take(MostDerived)];
        StringBuilder text = new StringBuilder("\n\n").Append(CodeLenses.Derives(facts, rule.Name));
        foreach (DerivedFact fact in own)
            text.Append("\n* ").Append(fact.IsCertain ? "" : "possibly ").Append(Escape(fact.ToString()));
        return text.ToString();
    }

    /// <summary>A question or rule: what it is called, what it is for, and what it says.</summary>
    private static string? OfAsking(BoundFile file, FileItem item)
    {
        (string what, string name, IReadOnlyList<LabelText> labels, string? documentation, BoundPattern pattern) =
            file.Rules.FirstOrDefault(r => r.Span.Start == item.Span.Start) is { } rule ? ("rule", rule.Name, rule.Labels, rule.Documentation, rule.Head)
            : file.Questions.FirstOrDefault(q => q.Span.Start == item.Span.Start) is { } question ? ("question", question.Name, question.Labels, question.Documentation, question.Pattern)
            : ("", "", [], null, null!);
        if (what.Length == 0)
            return null;
        var text = new StringBuilder($"**{Escape(name)}** — {what}");
        if (labels.Count > 0)
            text.Append("\n\n").AppendJoin(" · ", labels.Select(static l => Escape(l.Text) + (l.Language is null ? "" : $" ({l.Language})")));
        if (documentation is not null)
            text.Append("\n\n").Append(documentation);
        text.Append("\n\n```facts\n").Append(pattern.Text).Append('\n');
        foreach (BoundPattern way in pattern.Alternatives)
            text.Append("  or ").Append(way.Text).Append('\n');
        foreach (BoundLine line in pattern.Lines)
        {
            text.Append("  ").Append(line.Link.ToString().ToLowerInvariant()).Append(' ').Append(line.Pattern.Text).Append('\n');
            foreach (BoundPattern way in line.Pattern.Alternatives)
                text.Append("  or ").Append(way.Text).Append('\n');
        }
        return text.Append("```").ToString();
    }

    /// <summary>What a hole stands for, by every place where it stands.</summary>
    private static string? OfHole(BoundFile file, FactFile text, HoleMeaning hole)
    {
        int at = text.ItemAt(hole.Span.Start);
        if (at < 0 || hole.Text.Length == 1 || AskedHoles.PatternOf(file, text.Syntax.Items[at]) is not { } pattern
            || QuestionHole.Of(pattern).FirstOrDefault(h => h.Name == hole.Text[1..]) is not { } found)
        {
            return null;
        }

        return $"**{hole.Text}** — " + string.Join(", ", found.Places.Select(AskedHoles.Describe).Distinct());
    }

    /// <summary>A kind's definition.</summary>
    public static string OfKind(KindSymbol kind)
    {
        StringBuilder text = new StringBuilder("```facts\n").Append(FieldText.DefinitionOf(kind)).Append('\n');
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner is not null)
                text.Append("  ").Append(FieldText.DefinitionOf(field)).Append('\n');
        }
        text.Append("```");
        if (kind.Documentation is { } documentation)
            text.Append("\n\n").Append(documentation);
        return text.ToString();
    }

    /// <summary>A field's definition.</summary>
    public static string OfField(FieldSymbol field)
    {
        string text = $"```facts\n{FieldText.DefinitionOf(field)}\n```";
        if (field.Documentation is { } documentation)
            text += "\n\n" + documentation;
        return field.Owner is { } owner ? text + $"\n\nof `{owner.Word}`" : text;
    }

    /// <summary>A number and what it counts.</summary>
    public static string Counted(int count, string what)
        => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    /// <summary>The item as it was bound, from the file that defines it.</summary>
    internal static BoundItem? Find(FactSnapshot facts, ItemReference item)
    {
        foreach (Place place in Definitions.OfItem(facts, item))
        {
            int at = place.File.ItemAt(place.Span.Start);
            if (at >= 0 && Mentions.ItemAt(facts.BoundOf(place.File), place.File.Syntax.Items[at]) is { } bound)
                return bound;
        }
        return null;
    }

    private static string Line(FactSnapshot facts, ItemReference item, BoundClause clause)
    {
        if (Definitions.OfItem(facts, item) is not [var place, ..] || clause.Span.End > place.File.Text.Length)
            return "";
        string written = place.File.Text.Substring(clause.Span.Start, clause.Span.Length).ReplaceLineEndings(" ");
        return "`" + (written.Length > 100 ? written[..100] + "…" : written).Replace('`', '\'') + "`";
    }

    private static string? OfWord(string word)
    {
        if (FindingRules.Find(word) is { } rule)
            return $"**{rule.Id}** {Escape(rule.Title)}\n\n{Escape(rule.Message)}";
        return WordDescriptions.Of(word) is { } meaning ? Explanations.WithExample($"**{word}** — {meaning}", word) : null;
    }

    private static string? OfValue(ValueMeaning value)
    {
        if (FactDate.TryParse(value.Text, out FactDate date, out _) && value.Field?.TypeInfo.TakesDates != false)
            return Escape(FactFormatter.English.Format(date));
        return null;
    }

    /// <summary>A text of the author's that is to be read as it stands, whatever it would mean to Markdown.</summary>
    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(s_marks) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (s_marks.Contains(c))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
