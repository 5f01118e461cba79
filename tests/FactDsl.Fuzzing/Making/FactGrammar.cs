using System.Text;
using FactDsl.Language.Schema;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Making;

/// <summary>
/// Writes facts by the rules of the language: of every kind that there is, with clauses of its own and values of their types, and
/// with kinds, checks, questions, rules, expectations and margins between them. A value is wrong now and then.
/// </summary>
internal sealed class FactGrammar(Dice dice)
{
    private static readonly FactSchema s_schema = SchemaBuilder.Build([]);

    private static readonly KindSymbol[] s_kinds = [.. s_schema.Kinds.Where(static k => !k.IsAbstract)];

    private static readonly string[] s_days = ["2014", "2014-02", "2014-02-07", "1990", "1991-06-30", "-0044-03-15"];

    private static readonly string[] s_numbers = ["0", "1", "3", ">30", ">=2", "<9", "2..5", "~40", "unknown", "undisclosed", "none", "1_000", "3.5"];

    private static readonly string[] s_wrongs = ["", "?", "\"", "others", "unknown", "none", "2014-13", "[", "X", "of", "per", "1.5", ", ,", "no", "«x»"];

    private static readonly string[] s_letters = ["A", "B", "C", "D", "E"];

    /// <summary>Words of the language, for whoever changes what was written.</summary>
    public static string[] Words { get; } =
    [
        .. s_schema.Kinds.Select(static k => "\n" + k.Word + " ").Concat(s_schema.Kinds.SelectMany(static k => k.Fields).SelectMany(static f => f.Verbs.Append(f.Clause).Concat(f.Words)).Select(static w => w + " ")).Distinct(StringComparer.Ordinal),
        "\n", "\n  ", "\r\n", " ", ",", ", ", "\"", "\"\"\"", "“", "”", "«", "»", "[", "]", "{", "}", "<", ">", "//", "///", "+", "?", "*", ":", ".", "-", "@", "@fr", "\\",
        "\nentity ", "\nmomentary fact ", "\nlasting fact ", "\nabstract ", "\nextend ", "\nquestion ", "\nexpect ", "\nper ", "\nno ", "no ", "planned ", "?who", ">30", "5 million EUR", "unknown", "others", "none", "undisclosed",
        "of ", "in ", "on ", "since ", "until ", "during ", "as-of ", "count ", "per ", "at \"x\"", "via ", "because \"x\"", "is ", "one of ", "as ", "by ", "text", "date?", "transitive", "distributive", "quoted", "anytime", "acyclic ", "order ", "one ", "when ", "and ", "\n  while ", "while ", "or ", "\n  or ", "without ", "\n  without ", "except ", "each ", "\n  each ?x count ?n", "only ", "first", "longest", "by >=2 years ", "for ", "days ", "\nrule ", "\nderived ", "other ", "?m", "before ?m ",
        "\n  check ", "\n  life ", "error", "according-to ", "accept FACT3104 ", "preferred ", "renamed-from ", "same-as ", "same-fact-as ", "supersedes ", "disputed ", "certainty likely ", "certainty doubtful ", "tag x", "note \"n\"@en", "certainly ", "possibly ", "superseded ",
        "A", "B", "person.A", "2014", "1990/1995", "[1990, 1992]", "~1990", "1990?", "199X", "Y-17E7", "..", "// facts-format off\n", "// facts-format on\n", "\n    ", "\n  + ",
    ];

    /// <summary>A file.</summary>
    public string File()
    {
        var text = new StringBuilder();
        foreach (string kind in (string[])["person", "country", "place", "source", "organization", "topic", "office"])
        {
            if (s_schema.Find(kind) is null || dice.Chance(15))
                continue;
            for (int i = dice.Between(1, 2); i > 0; i--)
                text.Append(kind).Append(' ').Append(Name(kind)).Append(dice.Chance(40) ? " \"" + Name("label") + "\"@en" : "").Append('\n');
        }
        for (int items = dice.Between(1, 7); items > 0; items--)
        {
            switch (dice.Below(12))
            {
                case 0:
                    text.Append("\nper ").Append(Name("source")).Append("\n\n");
                    break;
                case 1:
                    Definition(text);
                    break;
                case 2:
                    text.Append("question Q").Append(dice.Below(4)).Append(' ');
                    Pattern(text);
                    break;
                case 3:
                    text.Append("expect ").Append(dice.Of<string>(["none ", "1 ", ">0 ", "2..3 ", "", "certainly "]));
                    Pattern(text);
                    break;
                case 4 when dice.Chance(50):
                    text.Append(dice.Of<string>(["derived lasting fact linked\n  parties as of: country 2..2\n", "derived momentary fact contact is meeting\n", ""]));
                    text.Append("rule R").Append(dice.Below(4)).Append(dice.Of<string>([" linked of ?x, ?y", " contact of ?x, ?y", " meeting of ?x", ""])).Append(dice.Of<string>(["", " since ?m until ?m", " because \"by ?x\"@en", " on 1991"]));
                    Lines(text, dice.Between(1, 3));
                    text.Append('\n');
                    break;
                case 4:
                    text.Append("extend ").Append(Name(dice.Of(s_kinds).Word)).Append('\n');
                    Clauses(text, dice.Of(s_kinds), "\n  ");
                    text.Append('\n');
                    break;
                default:
                    Item(text, dice.Of(s_kinds));
                    break;
            }
        }
        return text.ToString();
    }

    private void Item(StringBuilder text, KindSymbol kind)
    {
        if (kind.IsFact && dice.Chance(20))
            text.Append(dice.Of<string>(["no ", "planned ", "cancelled "]));
        text.Append(kind.Word);
        if (!kind.IsFact || dice.Chance(30))
            text.Append(' ').Append(kind.IsFact ? "F" + dice.Below(4) : Name(kind.Word));
        Clauses(text, kind, dice.Chance(50) ? " " : "\n  ");
        text.Append('\n');
    }

    private void Clauses(StringBuilder text, KindSymbol kind, string before)
    {
        if (kind.IsFact && kind.Fields.FirstOrDefault() is { } first)
            Clause(text, first, " ");
        if (kind.IsFact && dice.Chance(70))
            text.Append(' ').Append(Time());
        for (int clauses = dice.Below(4); clauses > 0 && kind.Fields.Count > 0; clauses--)
            Clause(text, dice.Of(kind.Fields), before);
        if (dice.Chance(20))
            text.Append("\n  ").Append(dice.Of<string>(["note \"n\"@en", "tag x", "disputed", "certainty likely", "certainty doubtful", "supersedes F0", "same-fact-as F1", "same-as A1", "accept FACT3104 because \"so\"", "renamed-from Old"]));
        if (dice.Chance(30))
            text.Append("\n  per ").Append(Name("source")).Append(dice.Chance(30) ? " \"words\"@en at \"p. 1\"" : "");
    }

    private void Clause(StringBuilder text, FieldSymbol field, string before)
    {
        text.Append(before).Append(field.IsVerbal ? dice.Of(field.Verbs) : field.Clause);
        for (int values = field.IsMany ? dice.Between(1, 3) : 1; values > 0; values--)
        {
            text.Append(' ').Append(dice.Chance(4) ? dice.Of(s_wrongs) : Value(field));
            if (values > 1)
                text.Append(',');
        }
        if (dice.Chance(10))
            text.Append(' ').Append(dice.Of<string>(["since 1991", "until 1995", "note \"x\"", "disputed", "per " + Name("source"), "as-of 1999"]));
    }

    private string Value(FieldSymbol field) => field.Type switch
    {
        FieldType.Text => "\"t\"" + (dice.Chance(30) ? "@fr \"u\"@de" : ""),
        FieldType.Date => Date(),
        FieldType.Number => dice.Of(s_numbers),
        FieldType.Money => dice.Of(s_numbers) + dice.Of<string>([" EUR", " million USD", " XYZ", ""]),
        FieldType.Url => "<https://example.org/a>",
        FieldType.Language => dice.Of<string>(["en", "fr", "zh-Hans", "xx"]),
        FieldType.Word => field.Words.Count > 0 ? dice.Of(field.Words) : "likely",
        FieldType.Code => dice.Of<string>(["AB", "Q42", "\"1 2\"", "710"]),
        FieldType.Flag => "",
        FieldType.Item => Name(field.ItemKind is { } kind && s_kinds.Where(k => k.Is(kind)).ToArray() is { Length: > 0 } some ? dice.Of(some).Word : "person"),
        FieldType.Any or FieldType.Order => Name("person"),
    };

    private string Name(string kind) => (kind.Length > 1 ? char.ToUpperInvariant(kind[0]).ToString() : "") + dice.Of(s_letters);

    private string Time() => dice.Below(6) switch
    {
        0 or 1 => "on " + Date(),
        2 => "since " + Date(),
        3 => "since " + Date() + " until " + Date(),
        4 => "during " + Date() + "/" + Date(),
        _ => "during " + Date() + " count " + dice.Of(s_numbers),
    };

    private string Date() => dice.Below(4) switch
    {
        0 => MadeDates.Vague(dice, 1989, 1996),
        1 => MadeDates.Old(dice),
        _ => dice.Of(s_days),
    };

    private void Definition(StringBuilder text)
    {
        text.Append(dice.Of<string>(["entity thing", "momentary fact deal", "lasting fact tie", "abstract entity body", "extend country", "extend meeting"])).Append('\n');
        for (int fields = dice.Between(0, 3); fields > 0; fields--)
            text.Append("  ").Append(dice.Of<string>(["side of: country+", "to: person", "size: number?", "born: date", "says: text*", "kind: one of a, b", "under: thing? transitive", "stands: supports, opposes topic+", "amount: money?", "who by: actor* distributive"])).Append('\n');
        if (dice.Chance(40))
            text.Append("  check ").Append(dice.Of<string>(["one of", "acyclic under", "order born, died", "one to when of", "count one"])).Append('\n');
        text.Append('\n');
    }

    private void Pattern(StringBuilder text)
    {
        KindSymbol kind = dice.Of(s_kinds);
        text.Append(dice.Chance(15) ? "no " : "").Append(kind.Word);
        if (kind.Fields.Count > 0)
        {
            FieldSymbol field = dice.Of(kind.Fields);
            text.Append(' ').Append(field.IsVerbal ? dice.Of(field.Verbs) : field.Clause).Append(' ').Append(dice.Chance(60) ? "?x" : Value(field));
        }
        text.Append(dice.Chance(40) ? " " + Time() : "");
        if (dice.Chance(40))
            Lines(text, dice.Between(1, 3));
        if (dice.Chance(15))
            text.Append(dice.Of<string>(["\n  each ?x count ?n", "\n  each ?x, ?y only first", " only last", "\n  only longest", "\n  each ?x"]));
        text.Append('\n');
    }

    /// <summary>Further facts of a question or rule.</summary>
    private void Lines(StringBuilder text, int count)
    {
        for (; count > 0; count--)
        {
            KindSymbol kind = dice.Of(s_kinds);
            text.Append(dice.Chance(70) ? "\n  " : " ").Append(dice.Of<string>(["and ", "while ", "while ", "or ", "without "])).Append(dice.Chance(10) ? dice.Of(s_wrongs) + " " : "").Append(dice.Chance(10) ? "planned " : "").Append(kind.Word);
            text.Append(dice.Of<string>(["", " ?m", " ?n", " ?x except ?y"]));
            if (kind.Fields.Count > 0)
            {
                FieldSymbol field = dice.Of(kind.Fields);
                text.Append(' ').Append(field.IsVerbal ? dice.Of(field.Verbs) : field.Clause).Append(' ').Append(dice.Of<string>(["?x", "?y", "?x, ?y", "?", "?x except A"]));
            }
            text.Append(dice.Of<string>(["", "", " before ?m", " after ?n by <=3 months", " during ?m", " for >1 year", " " + Time()]));
        }
    }
}
