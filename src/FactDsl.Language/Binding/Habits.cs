using System;
using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>What follows a word that somebody writes for a clause, so that it is known which clause is meant.</summary>
internal enum HabitValue : byte
{
    /// <summary>One date.</summary>
    Date,

    /// <summary>Names.</summary>
    Names,

    /// <summary>Texts.</summary>
    Texts,
}

/// <summary>
/// What people write who bring their habits from other notations and from other languages, and what the language writes: one table
/// for kinds and one for clauses. Words are looked up without case and accents. Nothing here changes what a text means: a word that
/// a kind of the project has is never looked up.
/// </summary>
internal static class Habits
{
    private static readonly (string Kind, string? Format, string Words)[] s_kinds =
    [
        ("meeting", "summit", "summit summits sommet gipfel gipfeltreffen cumbre vertice cúpula"),
        ("meeting", "phone-call", "call calls phone-call phonecall telephone-call appel anruf telefonat llamada telefonata telefonema"),
        ("meeting", "video-call", "video-call videocall videoconference visioconférence videokonferenz"),
        ("meeting", null, "talks talk met negotiations encounter entretien réunion treffen begegnung gespräch reunión encuentro incontro reunião encontro"),
        ("person", null, "people persons human man woman politician personnes mensch menschen personen persona personas persone pessoa pessoas"),
        ("country", null, "countries state states nation nations land länder staat staaten país países paese paesi"),
        ("organization", null, "organisation organisations organizations org company institution entreprise organización organizzazione organização unternehmen firma"),
        ("place", null, "city cities town location locations ville ort orte stadt lugar ciudad luogo città cidade"),
        ("event", null, "events ereignis ereignisse evento eventos eventi"),
        ("source", null, "article book newspaper reference quelle quellen fuente fonte"),
        ("agreement", null, "treaty deal pact contract accord vertrag abkommen acuerdo accordo acordo"),
        ("alliance", null, "bündnis allianz alianza alleanza aliança"),
        ("visit", null, "trip journey besuch reise visita"),
        ("statement", null, "speech declaration erklärung rede aussage declaración dichiarazione declaração"),
        ("tenure", null, "term mandate amtszeit mandato"),
        ("office", null, "post job amt posten cargo carica"),
        ("topic", null, "subject theme sujet thema tema"),
        ("group", null, "gruppe grupo gruppo"),
        ("stance", null, "opinion view position haltung"),
        ("claim", null, "assertion behauptung afirmación affermazione afirmação"),
    ];

    private static readonly (string Clause, HabitValue Value, string Words)[] s_clauses =
    [
        ("since", HabitValue.Date, "from starting beginning start depuis dès seit ab desde da dal"),
        ("until", HabitValue.Date, "to till til through end ending jusque jusqu bis hasta fino até"),
        ("on", HabitValue.Date, "at date dated when am le el em"),
        ("during", HabitValue.Date, "pendant während durante throughout"),
        ("of", HabitValue.Names, "with between among avec entre mit von zwischen con com de di by who participants members"),
        ("in", HabitValue.Names, "at place location where à en dans chez bei a em"),
        ("per", HabitValue.Names, "source sources selon quelle laut según secondo segundo"),
        ("about", HabitValue.Names, "regarding concerning over topic subject sur über sobre"),
        ("born", HabitValue.Date, "birth birthday birthdate né née geboren nacido nato nascido"),
        ("died", HabitValue.Date, "death dead mort morte gestorben muerto morto"),
        ("citizen-of", HabitValue.Names, "nationality citizenship citizen country nationalité"),
        ("published", HabitValue.Date, "publication issued date on"),
        ("aka", HabitValue.Texts, "alias formerly called nickname"),
        ("note", HabitValue.Texts, "notes comment comments remark description"),
    ];

    private static readonly HashSet<string> s_denials = Fold("not never pas kein keine nicht nunca non não");

    private static readonly HashSet<string> s_commas = Fold("and et und y e ed & +");

    private static readonly Dictionary<string, (string Kind, string? Format)> s_kindsByWord = ReadKinds();

    private static readonly Dictionary<string, List<(string Clause, HabitValue Value)>> s_clausesByWord = ReadClauses();

    /// <summary>The kind that a word stands for, and the format of a meeting that it says too; null for a word that is no habit.</summary>
    public static (KindSymbol Kind, string? Format)? KindOf(FactSchema schema, string word)
    {
        string folded = FactSpelling.Fold(word);
        if (schema.Find(folded) is { } written)
            return (written, null);
        if (s_kindsByWord.TryGetValue(folded, out (string Kind, string? Format) meant) && schema.Find(meant.Kind) is { IsAbstract: false, IsDerived: false } kind)
            return (kind, meant.Format);
        foreach (KindSymbol labelled in schema.Kinds)
        {
            foreach (Declarations.LabelText label in labelled.Labels)
            {
                if (!labelled.IsAbstract && !labelled.IsDerived && FactSpelling.Fold(label.Text) == folded)
                    return (labelled, null);
            }
        }
        return null;
    }

    /// <summary>The clauses that a word may stand for, the likeliest first.</summary>
    public static IReadOnlyList<(string Clause, HabitValue Value)> ClausesOf(string word)
        => s_clausesByWord.TryGetValue(FactSpelling.Fold(word), out List<(string Clause, HabitValue Value)>? clauses) ? clauses : [];

    /// <summary>How late a kind comes to mind where several may be meant: in the order of the table, all others behind.</summary>
    public static int RankOf(KindSymbol kind)
    {
        int at = Array.FindIndex(s_kinds, k => k.Kind == kind.Word);
        return at < 0 ? s_kinds.Length : at;
    }

    /// <summary>Whether a word denies, in the place of <c>no</c>.</summary>
    public static bool IsDenial(string word) => s_denials.Contains(FactSpelling.Fold(word));

    /// <summary>Whether a word stands between values, in the place of a comma.</summary>
    public static bool IsComma(string word) => s_commas.Contains(FactSpelling.Fold(word));

    private static HashSet<string> Fold(string words) => new(Array.ConvertAll(words.Split(' '), FactSpelling.Fold), StringComparer.Ordinal);

    private static Dictionary<string, (string Kind, string? Format)> ReadKinds()
    {
        var read = new Dictionary<string, (string Kind, string? Format)>(StringComparer.Ordinal);
        foreach ((string kind, string? format, string words) in s_kinds)
        {
            foreach (string word in Fold(words))
                read.Add(word, (kind, format));
        }
        return read;
    }

    private static Dictionary<string, List<(string Clause, HabitValue Value)>> ReadClauses()
    {
        var read = new Dictionary<string, List<(string Clause, HabitValue Value)>>(StringComparer.Ordinal);
        foreach ((string clause, HabitValue value, string words) in s_clauses)
        {
            foreach (string word in Fold(words))
            {
                if (!read.TryGetValue(word, out List<(string Clause, HabitValue Value)>? meant))
                    read.Add(word, meant = []);
                meant.Add((clause, value));
            }
        }
        return read;
    }
}
