namespace FactDsl;

/// <summary>What does not fit into the question itself: further lists and times, and conditions on values. Never changed once made.</summary>
internal sealed class QueryMore
{
    public static readonly QueryMore Nothing = new([], [], [], null);

    private QueryMore(PostingList[] lists, TimeTest[] times, ValueTest[] values, FactPadding? padding)
    {
        Lists = lists;
        Times = times;
        Values = values;
        Padding = padding;
    }

    public PostingList[] Lists { get; }

    public TimeTest[] Times { get; }

    public ValueTest[] Values { get; }

    /// <summary>How far hedges reach; null for what the fact base says.</summary>
    public FactPadding? Padding { get; }

    public QueryMore With(PostingList list) => new(With(Lists, list), Times, Values, Padding);

    public QueryMore With(TimeTest time) => new(Lists, With(Times, time), Values, Padding);

    public QueryMore With(ValueTest value) => new(Lists, Times, With(Values, value), Padding);

    public QueryMore With(FactPadding padding) => new(Lists, Times, Values, padding);

    private static T[] With<T>(T[] all, T one)
    {
        var more = new T[all.Length + 1];
        all.CopyTo(more, 0);
        more[all.Length] = one;
        return more;
    }
}
