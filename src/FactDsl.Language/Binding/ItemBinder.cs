using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Binds entities, facts and what is added to them.</summary>
internal static class ItemBinder
{
    /// <summary>Binds a statement; null where its kind is not known or cannot have items.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="statement">Its syntax.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="margin">The sources that hold from above, if it is a fact.</param>
    /// <param name="isDuplicate">Whether another item has the name already: a fact stays, without the name.</param>
    public static BoundItem? Bind(BindingScope scope, StatementSyntax statement, KindSymbol kind, MarginSource margin, bool isDuplicate)
    {
        HeadSyntax head = statement.Head;
        LabelText[] labels = head.Labels.Count == 0 ? [] : new LabelText[head.Labels.Count];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = TextBinder.Bind(scope, head.Labels[i]);
        if (!kind.IsFact && head.Name < 0 && head.Labels.Count == 0 && ReportLowerName(scope, statement, kind))
            return null;
        var body = new BodyBinder(scope, kind);
        body.Bind(statement.Body);
        MisplacedQuotation.Report(scope, kind, statement.Body);
        if (!kind.IsFact && head.Name < 0)
        {
            scope.Report(FindingRules.EntityNeedsName, scope.SpanOf(head.Kind), kind.Word + " SomeName");
            return null;
        }
        if (!kind.IsFact && isDuplicate)
            return null;
        FactStanding standing = StandingOf(scope, head, kind, body);
        TextSpan timeSpan = body.Times.Span;
        FactDate? standingDate = body.Times.TakeStandingDate(standing);
        IReadOnlyList<BoundCitation> ofItem = CitationsOf(kind, body, margin);
        IReadOnlyList<BoundAccount> accounts = body.Times.ToAccounts(scope, kind, standing, ofItem);
        FactTime? time = TimeAccounts.Together(accounts);
        if (time is null && kind.IsFact)
            time = FactTime.Unstated(kind.Aspect);
        IReadOnlyList<BoundClause> clauses = body.ToClauses(time);
        IReadOnlyList<BoundCitation> citations = WithThoseOf(accounts, ofItem);
        // In a denial or a summary the fields are filters: what is not said is not restricted. And a field that seems to
        // be missing may be what the author means by a clause or a line that has a finding already.
        bool isFilter = standing is FactStanding.Denied or FactStanding.Complete or FactStanding.Retraction || body.IsCounted;
        if (!isFilter && !body.HasUnknown && head.ListComma < 0 && !scope.IsBroken)
            CheckLeast(scope, head.Kind, kind, body);
        CheckMost(scope, kind, clauses, citations);
        Alternatives.Check(scope, standing, clauses);
        if (standing == FactStanding.Complete && citations.Count == 0 && !HasUnreadSources(scope, body, margin))
            scope.Report(FindingRules.CompleteWithoutSource, scope.SpanOf(head.Standing, head.Other), kind.Word);
        bool isNamed = head.Name >= 0 && !isDuplicate;
        bool isReversed = scope.IsWhole && (FirstReversed(accounts) is not null || AnyIsReversed(clauses));
        return new BoundItem(kind, isNamed ? NameText.Normalize(NameText.WithoutJoiners(scope.TextOf(head.Name))) : null, standing, scope.Item.Span.Shift(scope.Start), scope.LineOf(scope.SpanOf(0).Start))
        {
            KindSpan = scope.SpanOf(head.Kind),
            NameSpan = isNamed ? scope.SpanOf(head.Name) : default,
            Labels = labels,
            Documentation = statement.Documentation,
            Time = time,
            TimeSpan = timeSpan,
            Window = accounts.Count > 1 ? null : ItemTime.Window(body.Times.All),
            TimeClauses = body.Times.All,
            HasRefusedTimes = accounts.Count == 0 && body.Times.All.Count > 0,
            Accounts = WorthKeeping(accounts, citations),
            TimeWording = body.Times.Wording,
            StandingDate = standingDate,
            Clauses = clauses,
            Citations = citations,
            IsWhole = scope.IsWhole && !isReversed,
            IsReversed = isReversed,
            HasUnreadSources = HasUnreadSources(scope, body, margin),
            FormerNames = body.FormerNames,
            Accepted = body.Accepted,
        };
    }

    /// <summary>Reports an entity whose name begins with a small letter, so that its words were taken for a clause; false where it has none.</summary>
    private static bool ReportLowerName(BindingScope scope, StatementSyntax statement, KindSymbol kind)
    {
        if (statement.Body.Head.Count == 0)
            return false;
        ClauseSyntax words = statement.Body.Head[0];
        string first = scope.TextOf(words.Word);
        bool isName = !LanguageWords.BelongsToLanguage(first) && kind.FindClause(first, out _) is null && kind.FindField(first) is null && words.Tails.Count == 0
            && words.Values.All(static v => v.Kind is ValueSyntaxKind.Word or ValueSyntaxKind.Name && v.StringCount == 0) && words.Last - words.Word == words.Values.Count;
        if (!isName || scope.Schema.Find(first) is not null)
            return false;
        TextSpan span = scope.SpanOf(words.Word, words.Last);
        string written = scope.Item.TextOf(words.Word, words.Last);
        string name = ForeignEntry.NameOf(written);
        string label = written == first ? "" : " \"" + written + "\"";
        scope.Report(FindingRules.EntityNeedsName, span, FindingFix.Replace($"Write {name}", span, name + label), kind.Word + " " + name);
        scope.Together.Define(written, name);
        scope.Together.AddLower(scope, written, new TextEdit(span, name + label));
        return true;
    }

    /// <summary>Binds an addition to an item; null where the item is not known.</summary>
    public static BoundExtension? Bind(BindingScope scope, ExtensionSyntax extension, MarginSource margin)
    {
        if (NameBinder.Bind(scope, extension.Target, null, "extend") is not { } target)
            return null;
        var body = new BodyBinder(scope, target.Kind) { IsExtension = true };
        body.Bind(extension.Body);
        MisplacedQuotation.Report(scope, target.Kind, extension.Body);
        TextSpan timeSpan = body.Times.Span;
        IReadOnlyList<BoundCitation> ofItem = CitationsOf(target.Kind, body, margin);
        IReadOnlyList<BoundAccount> accounts = body.Times.ToAccounts(scope, target.Kind, FactStanding.Asserted, ofItem);
        FactTime? time = TimeAccounts.Together(accounts);
        IReadOnlyList<BoundCitation> citations = WithThoseOf(accounts, ofItem);
        IReadOnlyList<BoundClause> clauses = body.ToClauses(null);
        // Rows stand in the order of their times: what is said here cannot move one that stands over there.
        if (target.Import is { } import && body.Times.All.Count > 0)
            scope.Report(FindingRules.ImportedTimeExtended, timeSpan, target.Name, import.Assembly);
        BoundAccount? reversed = FirstReversed(accounts);
        bool isReversed = scope.IsWhole && (reversed is not null || AnyIsReversed(clauses));
        return new BoundExtension(target, clauses, citations, scope.Item.Span.Shift(scope.Start), scope.LineOf(scope.SpanOf(0).Start))
        {
            Time = time,
            TimeClauses = body.Times.All,
            TimeSpan = timeSpan,
            TimeWording = body.Times.Wording,
            TargetSpan = scope.SpanOf(extension.Target),
            IsWhole = scope.IsWhole && !isReversed,
            IsReversed = isReversed,
            Reversed = isReversed ? reversed : null,
            HasUnreadSources = HasUnreadSources(scope, body, margin),
            Accepted = body.Accepted,
        };
    }

    /// <summary>The first of several sources that tells a time that ends before it begins; null where none does.</summary>
    private static BoundAccount? FirstReversed(IReadOnlyList<BoundAccount> accounts)
    {
        for (int i = 0; i < accounts.Count; i++)
        {
            if (!accounts[i].Time.IsPossible)
                return accounts[i];
        }
        return null;
    }

    /// <summary>Whether the own time of a value ends before it begins.</summary>
    private static bool AnyIsReversed(IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Qualifiers?.StatedTime is { IsPossible: false })
                return true;
        }
        return false;
    }

    /// <summary>The sources of an item: its own, and those that say when.</summary>
    private static IReadOnlyList<BoundCitation> WithThoseOf(IReadOnlyList<BoundAccount> accounts, IReadOnlyList<BoundCitation> ofItem)
    {
        List<BoundCitation>? all = null;
        foreach (BoundAccount account in accounts)
        {
            foreach (BoundCitation citation in account.Citations)
            {
                if (!(all ?? ofItem).Contains(citation))
                    (all ??= [.. ofItem]).Add(citation);
            }
        }
        return all ?? ofItem;
    }

    /// <summary>The accounts of a time, where they say more than the time and the item's sources do.</summary>
    public static IReadOnlyList<BoundAccount> WorthKeeping(IReadOnlyList<BoundAccount> accounts, IReadOnlyList<BoundCitation> ofItem)
        => accounts.Count > 1 || (accounts.Count == 1 && (accounts[0].IsDoubted || (accounts[0].Citations.Count > 0 && !accounts[0].Citations.SequenceEqual(ofItem))))
            ? accounts
            : [];

    /// <summary>Its own sources, else the margin's if it is a fact: who or what there is needs no source, so an entity names the one that it has.</summary>
    private static IReadOnlyList<BoundCitation> CitationsOf(KindSymbol kind, BodyBinder body, MarginSource margin)
        => body.HasCitations || !kind.IsFact ? body.Citations : margin.Citations;

    /// <summary>Whether a source may be missing because it could not be read: an unknown clause may be a misspelt <c>per</c>.</summary>
    private static bool HasUnreadSources(BindingScope scope, BodyBinder body, MarginSource margin)
        => body.HasUnknown || body.HasUnreadSources || !(margin.IsRead || body.HasCitations)
            || scope.IsBroken;

    private static FactStanding StandingOf(BindingScope scope, HeadSyntax head, KindSymbol kind, BodyBinder body)
    {
        if (head.Standing >= 0)
        {
            string word = scope.TextOf(head.Standing);
            if (!kind.IsFact)
            {
                var gone = TextSpan.Between(scope.SpanOf(head.Standing).Start, scope.SpanOf(head.Kind).Start);
                scope.Report(FindingRules.StandingOfEntity, scope.SpanOf(head.Standing), FindingFix.Replace($"Remove {word}", gone, ""), word, kind.Word);
                return FactStanding.Asserted;
            }
            if (word == "superseded")
                scope.Report(FindingRules.SupersededStated, scope.SpanOf(head.Standing), head.Name >= 0 ? scope.TextOf(head.Name) : "its name");
            if (head.Other >= 0)
                return FactStanding.Complete;
            return ReadStanding(word);
        }
        if (!kind.IsFact)
            return FactStanding.Asserted;
        return body.IsReported ? FactStanding.Reported
            : body.IsCounted ? FactStanding.Counted
            : body.OnlySupersedes ? FactStanding.Retraction
            : FactStanding.Asserted;
    }

    /// <summary>The standing that a word in front of a kind gives.</summary>
    public static FactStanding ReadStanding(string word) => word switch
    {
        "no" => FactStanding.Denied,
        "planned" => FactStanding.Planned,
        "superseded" => FactStanding.Superseded,
        _ => FactStanding.Cancelled,
    };

    /// <summary>Writes that the value of a field is not known, where the first line ends.</summary>
    private static FindingFix? Missing(BindingScope scope, int kindToken, FieldSymbol field)
    {
        int last = kindToken;
        while (!scope.Item.Tokens[last + 1].StartsLine && scope.Item.Tokens[last + 1].Kind != SyntaxTokenKind.EndOfItem)
            last++;
        string clause = (field.Verbs.FirstOrDefault() ?? field.Clause) + " unknown";
        return FindingFix.Replace($"Write {clause}", new TextSpan(scope.SpanOf(last).End, 0), " " + clause) with { IsChoice = true };
    }

    private static void CheckLeast(BindingScope scope, int kindToken, KindSymbol kind, BodyBinder body)
    {
        for (int i = 0; i < kind.Fields.Count; i++)
        {
            FieldSymbol field = kind.Fields[i];
            if (field.Minimum == 0)
                continue;
            int count = body.CountWritten(field, out bool isOpen);
            if (isOpen || count >= field.Minimum)
                continue;
            if (count == 0)
                scope.Report(FindingRules.MissingClause, scope.SpanOf(kindToken), Missing(scope, kindToken, field), kind.Word, field.Verbs.FirstOrDefault() ?? field.Clause, field.Wanted);
            else
                scope.Report(FindingRules.TooFewValues, scope.SpanOf(kindToken), body.LastOf(field) is { } last ? FindingFix.Replace("Write others behind it", new TextSpan(last.End, 0), ", others") : null, field.Clause, field.Minimum.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void CheckMost(BindingScope scope, KindSymbol kind, IReadOnlyList<BoundClause> clauses, IReadOnlyList<BoundCitation> citations)
    {
        // Only several clauses of one field can say too much together.
        for (int i = 1; i < clauses.Count; i++)
        {
            int j = i - 1;
            while (j >= 0 && clauses[j].Field != clauses[i].Field)
                j--;
            if (j < 0)
                continue;
            foreach (FieldSymbol field in kind.Fields)
            {
                if (field.Maximum < int.MaxValue)
                    CheckMost(scope, field, clauses, citations);
            }
            return;
        }
    }

    /// <summary>Finds clauses that together say too much: a source can give a single value once, and a list up to its most.</summary>
    private static void CheckMost(BindingScope scope, FieldSymbol field, IReadOnlyList<BoundClause> clauses, IReadOnlyList<BoundCitation> citations)
    {
        List<(IReadOnlyList<BoundCitation> Sources, int Count)>? said = null;
        for (int i = 0; i < clauses.Count; i++)
        {
            BoundClause clause = clauses[i];
            // Spells of one field over time do not contradict each other.
            if (clause.Field != field || clause.Qualifiers?.Time is not null)
                continue;
            IReadOnlyList<BoundCitation> sources = clause.Qualifiers?.Citations is { Count: > 0 } own ? own : citations;
            int values = clause.IsOneOf ? 1 : clause.Values.Count(static v => v.Kind != BoundValueKind.Others);
            int before = said is null ? -1 : FirstWithCommonSource(said, sources);
            if (before < 0)
            {
                (said ??= []).Add((sources, values));
                continue;
            }
            int count = said![before].Count + values;
            said[before] = (said[before].Sources, count);
            // What stands in one clause has been counted there.
            if (!field.IsMany && clauses[i - 1].Span == clause.Span)
                continue;
            if (!field.IsMany)
                scope.Report(FindingRules.RepeatedClause, clause.Span, scope.Removal(clause.Span, field.Clause), field.Clause, SaidTwice.Of(CommonSource(said[before].Sources, sources)));
            else if (count > field.Maximum && count - values <= field.Maximum && values <= field.Maximum)
                scope.Report(FindingRules.TooManyValues, clause.Values[clause.IsOneOf ? 0 : field.Maximum - (count - values)].Span, field.Clause, ClauseBinder.Most(field), count.ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private static int FirstWithCommonSource(List<(IReadOnlyList<BoundCitation> Sources, int Count)> said, IReadOnlyList<BoundCitation> sources)
    {
        for (int i = 0; i < said.Count; i++)
        {
            if (HaveCommonSource(said[i].Sources, sources))
                return i;
        }
        return -1;
    }

    private static string? CommonSource(IReadOnlyList<BoundCitation> left, IReadOnlyList<BoundCitation> right)
        => left.FirstOrDefault(l => right.Any(r => r.Source == l.Source))?.Source.Name;

    private static bool HaveCommonSource(IReadOnlyList<BoundCitation> left, IReadOnlyList<BoundCitation> right)
        => (left.Count == 0 && right.Count == 0) || left.Any(l => right.Any(r => r.Source == l.Source));
}
