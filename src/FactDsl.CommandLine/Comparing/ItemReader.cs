using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Comparing;

/// <summary>Reads the items of one side.</summary>
internal sealed class ItemReader
{
    /// <summary>The part that is a fact's time.</summary>
    public const string Time = "time";

    /// <summary>The part that is a fact's standing.</summary>
    public const string Standing = "standing";

    private readonly ExportedFacts _facts;
    private readonly IReadOnlyDictionary<string, string> _renamed;
    private readonly IReadOnlySet<(string Id, string Former)> _used;
    private readonly bool _hasText;
    private readonly string? _language;
    private readonly ValueText _compared;
    private readonly ValueText _shown;

    /// <summary>Reads a side.</summary>
    /// <param name="facts">The side.</param>
    /// <param name="renamed">What its items are called on the other side.</param>
    /// <param name="used">Former names that only tell that something was renamed between the sides.</param>
    /// <param name="hasText">Whether what only the text says is compared.</param>
    /// <param name="language">The language of labels in sentences; null for the first of each.</param>
    public ItemReader(ExportedFacts facts, IReadOnlyDictionary<string, string> renamed, IReadOnlySet<(string Id, string Former)> used, bool hasText, string? language)
    {
        _facts = facts;
        _renamed = renamed;
        _used = used;
        _hasText = hasText;
        _language = language;
        _compared = new ValueText(item => Renamed(ItemIds.Of(item)!));
        _shown = new ValueText(item => ItemSentence.Label(item, language), isRead: true, language);
    }

    /// <summary>The items, in the order of rows.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IEnumerable<ComparedItem> Items() => _facts.Items().Where(i => !Skipped.Contains(i.Id) && !Skipped.Contains(Renamed(i.Id))).Select(Read);

    /// <summary>The ids of items that are not compared.</summary>
    public IReadOnlySet<string> Skipped { get; init; } = new HashSet<string>();

    private OpenedFacts Facts => _facts.Facts;

    private string Renamed(string id) => _renamed.GetValueOrDefault(id, id);

    private ComparedItem Read(ExportedItem item)
    {
        FactRef at = item.At;
        string sentence = ItemSentence.Of(Facts.Reader, at, _language);
        return new ComparedItem(
            item.Id, at.Name.Length > 0 ? Renamed(item.Id) : "", item.Kind.Word, at.Name.Length > 0 ? item.Kind.Word + " " + ItemSentence.Label(at, _language) : sentence, sentence, at.Location, [.. SaidOf(item)])
        {
            Start = at.Life?.StartEarliest ?? long.MinValue,
        };
    }

    private IEnumerable<ComparedStatement> SaidOf(ExportedItem item)
    {
        FactRef at = item.At;
        FactLocation where = at.Location;
        foreach (FactText label in at.Labels)
            yield return Plain("label", "label", ValueText.Texts([new(label.Text, label.Language)]), where) with { IsIdentity = true };
        if (at.Documentation is { Length: > 0 } documentation)
            yield return Plain("documentation", "documentation", ValueText.Texts([new(documentation, null)]), where);
        if (item.Kind.IsFact)
            yield return Plain(Standing, "", StandingOf(at), where) with { IsIdentity = true };
        foreach (ComparedStatement account in at.Times.SayMore ? at.Times.Select(a => Account(a, where)) : [])
            yield return account;
        if (at.Life is { } life && ItemSentence.Written(life) is { Length: > 0 } written)
            yield return Plain(Time, "", written, where) with { Shown = _shown.Whole(life), IsIdentity = true };
        if (at.TimeWording is { } wording)
            yield return Plain("time in words", "time in words", ValueText.Texts([new(wording.Text, wording.Language), .. wording.Translations.Select(static t => new LabelText(t.Text, t.Language))]), where);
        if (at.StandingDate is { } seen)
            yield return Plain("as-of", "as-of", seen.Text, where) with { Shown = _shown.Date(seen.Text) };
        foreach (StoredClause clause in item.Clauses)
        {
            yield return new ComparedStatement(clause.Field.Name, clause.Word, _compared.Alone(clause) + ComparedStatement.TypeMark + clause.Kind, _compared.Whole(clause) + ComparedStatement.TypeMark + clause.Kind, _shown.Whole(clause))
            {
                IsIdentity = ItemIds.IsIdentity(clause.Field, at.Standing),
                Where = clause.Location.File.Length > 0 ? clause.Location : where,
            };
        }
        foreach (FactCitation citation in at.Citations)
            yield return new ComparedStatement("per", "per", _compared.Alone(citation), _compared.Whole(citation), _shown.Whole(citation)) { Where = where };
        foreach (ComparedStatement said in _hasText ? OnlyInText(item, where) : [])
            yield return said;
    }

    private static string StandingOf(FactRef at)
        => at.Standing == FactStanding.Superseded && at.Claim != FactStanding.Asserted ? "superseded " + at.Claim.ToString().ToLowerInvariant() : at.Standing.ToString().ToLowerInvariant();

    /// <summary>What some sources say of the time; found again by these sources.</summary>
    private ComparedStatement Account(FactAccount account, FactLocation where)
    {
        string sources = string.Join(", ", account.Citations.Select(_compared.Alone));
        return new ComparedStatement("account", "account", sources, Whole(account, _compared), Whole(account, _shown)) { Where = where };
    }

    private static string Whole(FactAccount account, ValueText values)
    {
        string text = values.Whole(account.Time);
        if (account.Wording is { } wording)
            text += " in words " + ValueText.Whole(wording);
        foreach (FactCitation citation in account.Citations)
            text += " per " + values.Whole(citation);
        if (account.Certainty is { } certainty)
            text += " certainty " + LanguageFields.Certainty.Words[(int)certainty];
        text += (account.IsPreferred ? " preferred" : "") + (account.IsDoubted && account.Certainty is null or <= FactCertainty.Certain ? " disputed" : "");
        return account.Because is { } because ? text + " because " + ValueText.Whole(because) : text;
    }

    private IEnumerable<ComparedStatement> OnlyInText(ExportedItem item, FactLocation where)
    {
        foreach (OrderClause order in item.Order)
            yield return Plain(order.Word, order.Word, order.Item is { } named ? Renamed(named) : order.Date, where) with { Shown = order.Item is { } shown ? Renamed(shown) : _shown.Date(order.Date) };
        foreach (string former in item.FormerNames.Where(f => !_used.Contains((item.Id, f))))
            yield return Plain("renamed-from", "renamed-from", former, where);
        foreach (BoundAcceptance accepted in item.Accepted)
            yield return Plain("accept", "accept", accepted.Reason.Length > 0 ? accepted.Id + " because " + ValueText.Texts([new(accepted.Reason, null)]) : accepted.Id, where);
    }

    private static ComparedStatement Plain(string part, string word, string text, FactLocation where) => new(part, word, text, text, text) { Where = where };
}
