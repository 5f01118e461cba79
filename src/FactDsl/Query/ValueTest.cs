using System;

namespace FactDsl;

/// <summary>A condition on a field that is read when asked: dates, numbers and sums have no posting lists.</summary>
internal abstract class ValueTest(int field, FactAnswer answer)
{
    /// <summary>The fields whose values it may be said of as well: one of which it is said passes too.</summary>
    public int[] Within { get; set; } = [];

    /// <summary>
    /// Whether a row's field passes. Where sources differ and none is preferred, the answer is <see cref="FactTruth.Maybe"/>. A
    /// field of which nothing is said does not pass. One that is unknown or undisclosed passes a question for what is possible.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="row">The row.</param>
    /// <param name="isCertain">Whether only what is certain passes, whatever the condition says.</param>
    /// <param name="padding">How far hedges reach; null for what the fact base says.</param>
    public virtual bool Passes(FactBase facts, int row, bool isCertain, FactPadding? padding)
    {
        FactTruth any = OfList(facts, facts.ListOf(row, field), padding);
        foreach (int host in Within)
        {
            StoredList values = facts.ListOf(row, host);
            for (int i = 0; i < values.Total && any != FactTruth.Yes; i++)
            {
                FactTruth said = OfList(facts, StoredList.Of(facts, facts.OwnValue(values.Qualifier(i), field)), padding);
                any = any.Or(said == FactTruth.Yes && facts.IsValueDoubted(values.Qualifier(i)) ? FactTruth.Maybe : said);
            }
        }
        isCertain |= answer == FactAnswer.Certainly;
        return isCertain ? any == FactTruth.Yes && !facts.IsDoubted(row) : any != FactTruth.No;
    }

    private FactTruth OfList(FactBase facts, in StoredList list, FactPadding? padding)
    {
        if (list.Total == 0)
            return FactTruth.No;
        FactTruth all = ValueTruth(facts, list, 0, padding);
        for (int i = 1; i < list.Total && !facts.IsPreferred(list, 0); i++)
        {
            if (ValueTruth(facts, list, i, padding) != all)
                all = FactTruth.Maybe;
        }
        return all;
    }

    private FactTruth ValueTruth(FactBase facts, in StoredList list, int place, FactPadding? padding)
    {
        FactTruth truth = TruthOf(facts, list.Value(place), padding);
        return truth == FactTruth.Yes && facts.IsValueDoubted(list.Qualifier(place)) ? FactTruth.Maybe : truth;
    }

    /// <summary>
    /// Whether one stored value passes: an absence does as far as what is known of it all the same allows. Hedges reach as far as the
    /// padding says, or as the fact base does where none is named.
    /// </summary>
    public FactTruth TruthOf(FactBase facts, int value, FactPadding? padding = null)
    {
        padding ??= facts.Padding;
        if ((value & StoreTag.Mask) != StoreTag.Absence)
            return Test(facts.Texts.Text(value >> StoreTag.Bits), padding);
        int absence = value >> StoreTag.Bits;
        if (absence >> StoreAbsence.Bits > 0)
            return Test(facts.Texts.Text((absence >> StoreAbsence.Bits) - 1), padding);
        return (absence & StoreAbsence.Mask) == StoreAbsence.None ? FactTruth.No : FactTruth.Unknown;
    }

    protected abstract FactTruth Test(string text, FactPadding padding);
}

/// <summary>Whether a date lies in another.</summary>
internal sealed class DateTest(int field, FactDate window, FactAnswer answer) : ValueTest(field, answer)
{
    protected override FactTruth Test(string text, FactPadding padding)
        => FactDate.TryParse(text, out FactDate date, out _) ? FactTime.During(date, FactAspect.Momentary).HeldDuring(window, padding) : FactTruth.Unknown;
}

/// <summary>Whether a number lies within the bounds of another.</summary>
internal sealed class NumberTest(int field, FactNumber bounds, FactAnswer answer) : ValueTest(field, answer)
{
    protected override FactTruth Test(string text, FactPadding padding)
        => FactNumber.TryParse(text, out FactNumber number, out _) ? number.LiesIn(bounds, padding) : FactTruth.Unknown;
}

/// <summary>Whether a sum lies within the bounds of another of the same currency.</summary>
internal sealed class MoneyTest(int field, FactMoney bounds, FactAnswer answer) : ValueTest(field, answer)
{
    protected override FactTruth Test(string text, FactPadding padding)
    {
        if (!FactMoney.TryParse(text, out FactMoney money, out _))
            return FactTruth.Unknown;
        bool differ = money.Currency.Length > 0 && bounds.Currency.Length > 0 && !string.Equals(money.Currency, bounds.Currency, System.StringComparison.Ordinal);
        return differ ? FactTruth.No : money.Amount.LiesIn(bounds.Amount, padding);
    }
}

/// <summary>Whether a field says something in these words; of several texts each may.</summary>
internal sealed class ProseTest(int field, string text) : ValueTest(field, FactAnswer.Certainly)
{
    private readonly int _field = field;

    public override bool Passes(FactBase facts, int row, bool isCertain, FactPadding? padding)
    {
        if (Has(facts, facts.ListOf(row, _field), isCertain))
            return true;
        foreach (int host in Within)
        {
            StoredList values = facts.ListOf(row, host);
            for (int i = 0; i < values.Total; i++)
            {
                if (!(isCertain && facts.IsValueDoubted(values.Qualifier(i))) && Has(facts, StoredList.Of(facts, facts.OwnValue(values.Qualifier(i), _field)), isCertain))
                    return true;
            }
        }
        return false;
    }

    private bool Has(FactBase facts, in StoredList list, bool isCertain)
    {
        for (int i = 0; i < list.Known; i++)
        {
            if (!(isCertain && facts.IsValueDoubted(list.Qualifier(i))) && QualifiedValues.Says(facts, list.Value(i), text))
                return true;
        }
        return false;
    }

    protected override FactTruth Test(string other, FactPadding padding) => string.Equals(text, other, StringComparison.Ordinal) ? FactTruth.Yes : FactTruth.No;
}
