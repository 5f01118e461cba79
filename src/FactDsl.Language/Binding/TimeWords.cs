using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Binding;

/// <summary>
/// The words by which texts in some languages tell a time: months, days of the week, seasons, units, and words such as
/// "yesterday" or "during". A date's wording without a number and without any of them hardly tells a date.
/// </summary>
internal static class TimeWords
{
    // A star stands for any ending.
    private static readonly Dictionary<string, WordSet> s_languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = WordSet.Of(MonthNames.Of("en"), """
            monday* tuesday* wednesday* thursday* friday* saturday* sunday* weekend* spring summer* autumn* fall winter*
            day* daily midday week* fortnight* month* year* decade* centur* millenni* hour* minute* date* era
            today yesterday tomorrow tonight overnight morning* noon afternoon* evening* night* midnight dawn dusk eve
            before after since until till during ago early late mid last next recently
            christmas easter ramadan
            """),
        ["fr"] = WordSet.Of(MonthNames.Of("fr"), """
            lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche* printemps automne hiver
            jour* semaine* quinzaine mois an ans année* décennie* siècle* millénaire* heure* minute* date*
            aujourd hier demain lendemain surlendemain veille matin* midi soir* nuit* minuit aube après
            avant depuis pendant durant lors jusqu* courant début fin mi dernier dernière derniers dernières prochain* passé* récemment
            noël pâques ramadan
            """),
        ["de"] = WordSet.Of(MonthNames.Of("de"), """
            januars februars märzes aprils mais junis julis augusts septembers oktobers novembers dezembers
            montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* wochenende* frühling* frühjahr* sommer* herbst* winter*
            tag tage tagen tags tages täglich woche* monat* jahr* jahrzehnt* jahrhundert* stunde* minute* uhr datum
            heute heutig* gestern vorgestern morgen* mittag* nachmittag* abend* nacht* mitternacht vorabend
            vor nach seit bis während anfang ende mitte letzte* nächste* vorige* kürzlich ostern weihnacht* pfingsten
            """),
        ["es"] = WordSet.Of(MonthNames.Of("es"), """
            lunes martes miércoles jueves viernes sábado* domingo* primavera* verano* otoño* invierno*
            día* semana* quincena mes meses año* década* siglo* hora* minuto* fecha*
            hoy ayer anteayer mañana* tarde* noche* medianoche mediodía madrugada víspera*
            antes después durante desde hasta principios mediados finales pasado* pasada* próxim* navidad pascua
            """),
        ["it"] = WordSet.Of(MonthNames.Of("it"), """
            lunedì martedì mercoledì giovedì venerdì sabato domenica primavera estate autunno inverno
            giorn* settiman* mese mesi anno anni decenni* secol* ora ore minut* data
            oggi ieri domani indomani mattin* pomeriggio sera* notte mezzanotte mezzogiorno alba vigilia
            prima dopo durante fino inizio fine metà scors* prossim* recentemente natale pasqua
            """),
        ["pt"] = WordSet.Of(MonthNames.Of("pt"), """
            feira sábado* domingo* primavera verão outono inverno
            dia dias semana* mês meses ano anos década* século* hora* minuto* data*
            hoje ontem anteontem amanhã manhã tarde noite* madrugada véspera*
            antes depois após durante desde até início fim final meados passad* próxim* natal páscoa
            """),
        ["nl"] = WordSet.Of("""
            januari februari maart april mei juni juli augustus september oktober november december
            maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag* weekend* lente zomer* herfst winter*
            dag dagen week weken maand* jaar jaren decenni* eeuw* uur uren minuut minuten datum
            vandaag gisteren eergisteren morgen* middag* avond* nacht* middernacht vooravond
            voor na sinds tot tijdens begin eind einde half vorig* volgend* kerst* pasen
            """),
        ["ru"] = WordSet.Of("""
            январ* феврал* март* апрел* май мая мае июн* июл* август* сентябр* октябр* ноябр* декабр*
            понедельник* вторник* среду среда среды четверг* пятниц* суббот* воскресень* весн* летом осень* осенью зим*
            день дня дне дни дней днем днём ежедневно недел* месяц* год года году годы годов годом лет век века веке десятилети* столети* час часа часов минут* дат*
            сегодня вчера позавчера завтра утр* полдень вечер* ноч* полночь полночи накануне
            до после перед начале середине конце прошл* следующ* недавно рождеств* пасх*
            """),
        ["uk"] = WordSet.Of("""
            січень січня січні лютий лютого березень березня березні квітень квітня квітні травень травня травні червень червня червні липень липня липні
            серпень серпня серпні вересень вересня вересні жовтень жовтня жовтні листопад* грудень грудня грудні
            понеділ* вівтор* серед* четвер* ятниц* субот* неділ* весн* влітку літа осен* восени взимку зим*
            день дня дні днів днем тиж* місяц* рік року роки років році столітт* десятилітт* годин* хвилин* дат*
            сьогодні вчора позавчора завтра ранок ранку вечора ввечері ноч* ніч напередодні до після початку середині кінці минул* наступн* різдв*
            """),
        ["pl"] = WordSet.Of("""
            stycz* lutego lutym luty marzec marca marcu kwiecień kwietnia kwietniu maj maja maju czerwiec czerwca czerwcu lipiec lipca lipcu
            sierpień sierpnia sierpniu wrzesień września wrześniu październik* listopad* grudzień grudnia grudniu
            poniedział* wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę niedziel* wiosn* lato latem jesie* zim*
            dzień dnia dni dniu tydzień tygodni* miesiąc* rok roku lat lata wiek* godzin* minut* dat*
            dziś dzisiaj wczoraj przedwczoraj jutro rano ranek poranek wieczor* noc nocy północ* południe przeddzień przed po podczas od początku końcu zeszł* ubiegł* przyszł* wielkanoc
            """),
        ["zh"] = WordSet.OfCharacters("年月日号號旬周週期春夏秋冬昨今明晨夜晚午天世纪紀"),
        ["ja"] = WordSet.OfCharacters("年月日旬週期曜春夏秋冬昨今明朝夜晩午世紀"),
    };

    /// <summary>The languages whose words are known.</summary>
    public static IEnumerable<string> Languages => s_languages.Keys;

    /// <summary>
    /// Whether a text may tell a time: it has a number or a word of time. A text in a language whose words are not known may
    /// tell anything; one that names no language is read in all of them.
    /// </summary>
    public static bool MayTell(LabelText text)
    {
        bool hasLetter = false;
        foreach (char c in text.Text)
        {
            if (char.IsNumber(c))
                return true;
            hasLetter |= char.IsLetter(c);
        }
        if (!hasLetter)
            return true;
        string written = new string(Array.ConvertAll(CanonicalText.Compose(text.Text).ToCharArray(), LetterCase.Lower));
        if (text.Language is not { } tag)
        {
            foreach (WordSet words in s_languages.Values)
            {
                if (words.HasAny(written))
                    return true;
            }
            return false;
        }
        int length = tag.IndexOf('-');
        return !s_languages.TryGetValue(length < 0 ? tag : tag.Substring(0, length), out WordSet? known) || known.HasAny(written);
    }

    /// <summary>Words in lower case, whole or by their beginnings, or characters of a script without spaces.</summary>
    private sealed class WordSet
    {
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);
        private readonly List<string> _beginnings = [];
        private string _characters = "";

        public static WordSet Of(string words)
        {
            var set = new WordSet();
            foreach (string word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[word.Length - 1] == '*')
                    set._beginnings.Add(word.Substring(0, word.Length - 1));
                else
                    set._words.Add(word);
            }
            return set;
        }

        public static WordSet Of(IEnumerable<(string Name, int Month)> months, string words)
        {
            WordSet set = Of(words);
            foreach ((string name, int _) in months)
                set._words.Add(name);
            return set;
        }

        public static WordSet OfCharacters(string characters) => new() { _characters = characters };

        public bool HasAny(string text)
        {
            for (int i = 0; i < text.Length;)
            {
                if (_characters.IndexOf(text[i]) >= 0)
                    return true;
                int end = i;
                while (end < text.Length && IsPart(text, end))
                    end++;
                if (end > i && _characters.Length == 0 && Has(text.Substring(i, end - i)))
                    return true;
                i = _characters.Length > 0 ? i + 1 : Math.Max(end, i + 1);
            }
            return false;
        }

        private bool Has(string word)
        {
            if (_words.Contains(word))
                return true;
            foreach (string beginning in _beginnings)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                    return true;
            }
            return false;
        }

        // An apostrophe ends a word: `d’hier`.
        private static bool IsPart(string text, int at)
            => char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark;
    }
}
