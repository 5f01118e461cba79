using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Whether a stored value is what one value of a question asks for.</summary>
internal abstract class ValueMatch
{
    /// <summary>Whether a stored value, which may be an absence, matches.</summary>
    public abstract FactTruth Of(FactBase facts, int value);

    /// <summary>Whether a stored value of a row matches, by whom it stands for at that time too.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="value">The value.</param>
    /// <param name="at">When it was said to be so.</param>
    /// <param name="through">The group by which alone it matches; null where it does itself.</param>
    public virtual FactTruth Of(FactBase facts, int value, in SaidAt at, out StandIn? through)
    {
        through = null;
        return Of(facts, value);
    }

    /// <summary>What a value of a question matches; null where it matches nothing that can be stored in the field.</summary>
    public static ValueMatch? Make(FactBase facts, StoreLayout layout, FieldSymbol field, BoundValue value, StoredMembers members, FactStanding standing)
    {
        switch (value.Kind)
        {
            case BoundValueKind.Hole:
                return value.Raw.Length == 0 ? AnythingMatch.Instance : KnownMatch.Instance;
            case BoundValueKind.Item when value.Item is { } item:
                return ItemMatch.Make(facts, layout, field, item, members, standing);
            case BoundValueKind.Text when value.Texts.Count > 0:
                return IsSayingNothing(field, value) ? AnythingMatch.Instance : new TextMatch(value.Texts);
            case BoundValueKind.Word or BoundValueKind.Flag:
                return new WordMatch(value.Word);
            case BoundValueKind.Raw when value.Relation is { } relation && value.Measure is FactDate date:
                return new RelatedDateMatch(TimeCondition.Of(new BoundTimeCondition(relation, date, value.Span)));
            case BoundValueKind.Raw:
                return OfRaw(field, value);
            case BoundValueKind.Unknown:
                return Absent(field, StoreAbsence.Unknown, value);
            case BoundValueKind.Undisclosed:
                return Absent(field, StoreAbsence.Undisclosed, value);
            case BoundValueKind.None:
                return new AbsenceMatch(StoreAbsence.None, null);
            case BoundValueKind.Others:
                return new AbsenceMatch(StoreAbsence.Others, null);
            default:
                return null;
        }
    }

    private static bool IsSayingNothing(FieldSymbol field, BoundValue value)
        => (field == LanguageFields.Preferred || field == LanguageFields.Disputed) && value.Texts[0].Text.Length == 0;

    private static ValueMatch? OfRaw(FieldSymbol field, BoundValue value) => field.Type switch
    {
        FieldType.Date => value.Measure is FactDate date ? new AmountMatch(new DateTest(-1, date, FactAnswer.Possibly)) : null,
        FieldType.Number => value.Measure is FactNumber number ? new AmountMatch(new NumberTest(-1, number, FactAnswer.Possibly)) : null,
        FieldType.Money => value.Measure is FactMoney money ? new AmountMatch(new MoneyTest(-1, money, FactAnswer.Possibly)) : null,
        FieldType.Text or FieldType.Url or FieldType.Language or FieldType.Flag or FieldType.Word or FieldType.Code
            or FieldType.Item or FieldType.Any or FieldType.Order => new RawMatch(value.Raw),
    };

    private static AbsenceMatch Absent(FieldSymbol field, int absence, BoundValue value) => new(absence, value.Measure is null ? null : OfRaw(field, value));

    /// <summary>A named hole: any value that is known; an amount that is withheld but bounded is.</summary>
    private sealed class KnownMatch : ValueMatch
    {
        public static readonly KnownMatch Instance = new();

        public override FactTruth Of(FactBase facts, int value)
            => (value & StoreTag.Mask) != StoreTag.Absence || value >> StoreTag.Bits >> StoreAbsence.Bits > 0 ? FactTruth.Yes : FactTruth.No;
    }

    /// <summary>A plain hole: anything that is there, known or not.</summary>
    private sealed class AnythingMatch : ValueMatch
    {
        public static readonly AnythingMatch Instance = new();

        public override FactTruth Of(FactBase facts, int value)
            => (value & StoreTag.Mask) == StoreTag.Absence && ((value >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.None ? FactTruth.No : FactTruth.Yes;
    }

    private sealed class TextMatch(IReadOnlyList<LabelText> texts) : ValueMatch
    {
        public override FactTruth Of(FactBase facts, int value)
        {
            if ((value & StoreTag.Mask) is not (StoreTag.Direct or StoreTag.Mention))
                return FactTruth.No;
            int text = value >> StoreTag.Bits;
            while (true)
            {
                foreach (LabelText wanted in texts)
                {
                    if (facts.Texts.Compare(text, wanted.Text.AsSpan()) == 0 && (wanted.Language is null || LanguageTag.Same(facts.Texts.Language(text), wanted.Language)))
                        return FactTruth.Yes;
                }
                if (!facts.Texts.HasTranslation(text++))
                    return FactTruth.No;
            }
        }
    }

    private sealed class WordMatch(int word) : ValueMatch
    {
        public override FactTruth Of(FactBase facts, int value) => value == StoreTag.Of(StoreTag.Direct, word) ? FactTruth.Yes : FactTruth.No;
    }

    private sealed class RawMatch(string raw) : ValueMatch
    {
        public override FactTruth Of(FactBase facts, int value)
            => (value & StoreTag.Mask) == StoreTag.Direct && facts.Texts.Compare(value >> StoreTag.Bits, raw.AsSpan()) == 0 ? FactTruth.Yes : FactTruth.No;
    }

    private sealed class AmountMatch(ValueTest test) : ValueMatch
    {
        public override FactTruth Of(FactBase facts, int value) => test.TruthOf(facts, value);
    }

    /// <summary>A date that stands in a relation to another; one that is not known may stand in any.</summary>
    private sealed class RelatedDateMatch(TimeCondition condition) : ValueMatch
    {
        public override FactTruth Of(FactBase facts, int value)
        {
            if ((value & StoreTag.Mask) == StoreTag.Absence)
                return ((value >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.None ? FactTruth.No : FactTruth.Unknown;
            return FactDate.TryParse(facts.Texts.Text(value >> StoreTag.Bits), out FactDate date, out _)
                ? condition.Of(FactTime.During(date, FactAspect.Momentary))
                : FactTruth.Unknown;
        }
    }

    private sealed class AbsenceMatch(int absence, ValueMatch? amount) : ValueMatch
    {
        public override FactTruth Of(FactBase facts, int value)
        {
            if ((value & StoreTag.Mask) != StoreTag.Absence || ((value >> StoreTag.Bits) & StoreAbsence.Mask) != absence)
                return FactTruth.No;
            return amount?.Of(facts, value) ?? FactTruth.Yes;
        }
    }
}
