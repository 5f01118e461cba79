using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Benchmarks.Plain;

/// <summary>Turns compiled facts into plain records: everything that the store holds of them.</summary>
internal static class PlainFacts
{
    /// <summary>The records, in the order of rows.</summary>
    public static PlainFact[] Of(StoreImage image)
        => [.. image.Open().Items.Select(item => Of(image.RowOf(item)!, item.At))];

    private static PlainFact Of(StoreRow row, FactRef at) => new()
    {
        Kind = row.Item.Kind.Word,
        Name = row.Item.Name,
        Standing = row.Item.Standing.ToString(),
        Time = row.Time?.Text,
        From = at.Time.StartEarliest,
        To = at.Time.EndLatest,
        Documentation = row.Item.Documentation,
        File = row.Path,
        Line = row.Item.Line,
        Labels = [.. row.Item.Labels.Select(static l => new PlainText(l.Text, l.Language))],
        Clauses = [.. row.Clauses.Select(static c => Clause(c.Clause))],
        Citations = [.. row.Item.Citations.Select(static c => new PlainCitation(c.Source.Name, [.. c.Quotes.Select(static q => q.Text)]))],
    };

    private static PlainClause Clause(BoundClause clause) => new(
        clause.Verb >= 0 ? clause.Field.Verbs[clause.Verb] : clause.Field.Name,
        [.. clause.Values.Select(v => Text(clause.Field, v))],
        clause.Qualifiers is { } more ? string.Join("; ", Said(more)) : null);

    private static IEnumerable<string> Said(BoundQualifiers more)
    {
        if (more.StatedTime is { } time)
            yield return time.Text;
        foreach (BoundClause clause in more.Clauses)
            yield return clause.Field.Clause + " " + string.Join(", ", clause.Values.Select(v => Text(clause.Field, v)));
        foreach (BoundCitation citation in more.Citations)
            yield return "per " + citation.Source.Name;
    }

    private static string Text(FieldSymbol field, BoundValue value) => value.Kind switch
    {
        BoundValueKind.Item => value.Item!.Name,
        BoundValueKind.Word => field.Words[value.Word],
        BoundValueKind.Text => value.Texts[0].Text,
        _ => value.Raw,
    };
}
