using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Reads everything that a fact base can tell.</summary>
internal static class Reading
{
    /// <summary>Reads all and returns how many characters and answers it came to.</summary>
    public static long All(FactBase facts, StoreLayout layout)
    {
        long read = 0;
        foreach (IItem item in facts.Items)
            read += Item(item, layout);
        foreach (StoreField field in layout.Fields)
        {
            FactQuery query = facts.Query(field.Kind, FactStanding.Asserted);
            read += query.Where(field.Clause, 0).Count + query.Where(field.Clause, "A").Count
                + query.WhereDate(field.Id, new FactDate(1991)).Count + query.WhereNumber(field.Id, 3).Count;
        }
        for (int kind = 0; kind < layout.Schema.Kinds.Count; kind++)
        {
            FactQuery query = facts.Query(kind, FactStanding.Asserted);
            read += query.On(new FactDate(1991)).Count + query.Before(new FactDate(1992), FactAnswer.Certainly).Count;
            read += query.Latest<IItem>()?.Name.Length ?? 0;
            read += query.Earliest<IItem>()?.Name.Length ?? 0;
            read += facts.Find(layout.Schema.Kinds[kind].Word, "C1")?.Name.Length ?? 0;
        }
        return read + facts.Search("c1").Count + facts.Nearest("C9", 5).Count;
    }

    private static long Item(IItem item, StoreLayout layout)
    {
        FactRef at = item.At;
        long read = at.Name.Length + at.Label.Length + at.LabelIn("fr-CA").Length + at.Time.Text.Length + at.Location.ToString().Length
            + at.Kind.Length + (at.Documentation?.Length ?? 0) + (int)at.Standing + at.Citations.Sum(static c => c.ToString().Length);
        read += (at.TimeWording?.Text.Length ?? 0) + (at.StandingDate?.Text.Length ?? 0) + FactBase.About(item).Timeline().Count;
        foreach (StoreField field in layout.Fields)
        {
            if (layout.Schema.Kinds[field.Kind].Word != at.Kind)
                continue;
            read += (int)at.StateOf(field.Id) + at.Verb(field.Id);
            read += field.Symbol.Type switch
            {
                FieldType.Item or FieldType.Any => at.Many<IItem>(field.Id).On(new FactDate(1991)).Count
                    + at.Many<IItem>(field.Id).Spells.Sum(static s => s.Value.Label.Length + s.Time.Text.Length + s.Citations.Count + s.Via.Count + s.Wording.Count + s.Location.Line),
                FieldType.Text => at.Many<FactText>(field.Id).Sum(static t => t.Text.Length + t.Translations.Count + (t.Language?.Length ?? 0)),
                FieldType.Date => at.Many<FactDate>(field.Id).Sum(static d => d.Text.Length),
                FieldType.Number => at.Many<FactNumber>(field.Id).Sum(static n => n.Text.Length),
                FieldType.Money => at.Many<FactMoney>(field.Id).Sum(static m => m.Text.Length),
                FieldType.Flag => at.Many<bool>(field.Id).Count,
                FieldType.Word => at.Many<FactCertainty>(field.Id).Count,
                FieldType.Url or FieldType.Language or FieldType.Code or FieldType.Order => at.Many<string>(field.Id).Sum(static c => c.Length) + (at.Raw(field.Id)?.Length ?? 0),
            };
        }
        return read;
    }
}
