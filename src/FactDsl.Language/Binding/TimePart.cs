namespace FactDsl.Language.Binding;

/// <summary>What of a time a question asks for.</summary>
public enum TimePart
{
    /// <summary>All of it: <c>on ?when</c>, <c>during ?when</c>.</summary>
    Whole,

    /// <summary>When it began: <c>since ?when</c>.</summary>
    Beginning,

    /// <summary>When it ended: <c>until ?when</c>.</summary>
    End,

    /// <summary>When it was last seen to hold: <c>as-of ?when</c>.</summary>
    Seen,
}

/// <summary>The parts of a time by the words that ask for them.</summary>
public static class TimeParts
{
    /// <summary>The part that a time clause of a question asks for.</summary>
    public static TimePart Of(string word) => word switch
    {
        "since" => TimePart.Beginning,
        "until" => TimePart.End,
        "as-of" => TimePart.Seen,
        _ => TimePart.Whole,
    };

    /// <summary>The part that a time clause of a question asks for.</summary>
    public static TimePart Of(BoundTimeCondition condition) => Of(condition.Word);

    /// <summary>The part of a time: all of it in the words of the language, an end as EDTF writes those of an interval.</summary>
    internal static string Text(FactTime time, TimePart part) => part switch
    {
        TimePart.Beginning => TimeEnds.BeginningOf(time),
        TimePart.End => TimeEnds.EndOf(time),
        TimePart.Seen => TimeEnds.SeenOf(time),
        _ => time.Text,
    };
}
