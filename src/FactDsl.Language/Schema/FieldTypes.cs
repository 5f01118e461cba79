using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Schema;

/// <summary>The types of fields, each with what all stages know of it.</summary>
public static class FieldTypes
{
    private static readonly FieldTypeInfo[] s_all = Enum.GetValues(typeof(FieldType)).Cast<FieldType>().Select(Describe).ToArray();

    /// <summary>The words of the built-in types.</summary>
    public static readonly IReadOnlyList<string> Words = s_all.Where(static t => t.IsDefinable && t.Type != FieldType.Word).Select(static t => t.Word).ToArray();

    /// <summary>What a type is.</summary>
    public static FieldTypeInfo Of(FieldType type) => s_all[(int)type];

    /// <summary>The built-in type a word names, or null: then it is a kind's word.</summary>
    public static FieldType? Find(string word) => Array.Find(s_all, t => t.IsDefinable && t.Word == word)?.Type;

    private static FieldTypeInfo Describe(FieldType type) => type switch
    {
        FieldType.Text => new(type, "text", FieldForm.Text, "text in quotes"),
        FieldType.Date => new(type, "date", FieldForm.Measure, "a date such as `2014-02-07`")
        {
            TakesDates = true,
            Reader = static (string text, out FactParseIssue? issue) => FactDate.TryParse(text, out FactDate date, out issue) ? (object)date : null,
            Invalid = FindingRules.InvalidDate,
        },
        FieldType.Number => new(type, "number", FieldForm.Measure, "a number such as `30` or `>30`")
        {
            IsAmount = true,
            Reader = static (string text, out FactParseIssue? issue) => FactNumber.TryParse(text, out FactNumber number, out issue) ? (object)number : null,
            Invalid = FindingRules.InvalidNumber,
        },
        FieldType.Money => new(type, "money", FieldForm.Measure, "a sum of money such as `117.5 billion USD`")
        {
            IsAmount = true,
            Reader = static (string text, out FactParseIssue? issue) => FactMoney.TryParse(text, out FactMoney money, out issue) ? (object)money : null,
            Invalid = FindingRules.InvalidMoney,
        },
        FieldType.Url => new(type, "url", FieldForm.Code, "an address such as `<https://example.org/>`"),
        FieldType.Language => new(type, "language", FieldForm.Code, "a language such as `fr`"),
        FieldType.Flag => new(type, "flag", FieldForm.Flag, "`yes` or `no`"),
        FieldType.Word => new(type, FieldDeclaration.OneOf, FieldForm.Word, "one of its words"),
        FieldType.Code => new(type, "code", FieldForm.Code, "a code such as `US-CA`, in quotes where it has blanks, commas or quotes"),
        FieldType.Item => new(type, "item", FieldForm.Item, "names") { IsDefinable = false, TakesNames = true },
        FieldType.Any => new(type, "any", FieldForm.Item, "names, or text in quotes") { TakesNames = true },
        FieldType.Order => new(type, "name or date", FieldForm.Order, "a name or a date") { IsDefinable = false, TakesNames = true, TakesDates = true },
    };
}
