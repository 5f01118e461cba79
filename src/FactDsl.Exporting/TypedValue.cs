using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>A date, a number or a sum of money, read.</summary>
/// <param name="Time">A date as the time that it bounds.</param>
/// <param name="Number">A number, or the amount of a sum.</param>
/// <param name="Currency">The currency of a sum; empty where none is said.</param>
internal readonly record struct TypedValue(FactTime? Time, FactNumber? Number, string Currency)
{
    /// <summary>Reads a value; null where it is of another type, is not known, or is not written as its type wants.</summary>
    public static TypedValue? Of(StoredClause value)
    {
        if (value.Kind != BoundValueKind.Raw)
            return null;
        return value.Field.Type switch
        {
            // Of a date alone the four corners are those of something that happened then.
            FieldType.Date => FactDate.TryParse(value.Text, out FactDate date, out _) ? new(FactTime.On(date, FactAspect.Momentary), null, "") : null,
            FieldType.Number => FactNumber.TryParse(value.Text, out FactNumber number, out _) ? new(null, number, "") : null,
            FieldType.Money => FactMoney.TryParse(value.Text, out FactMoney money, out _) ? new(null, money.Amount, money.Currency) : null,
            FieldType.Text or FieldType.Url or FieldType.Language or FieldType.Flag or FieldType.Word or FieldType.Code
                or FieldType.Item or FieldType.Any or FieldType.Order => null,
        };
    }
}
