namespace FactDsl;

/// <summary>What does not fit into the question itself: further lists and times, and conditions on values. Never changed once made.</summary>
internal sealed class QueryMore
{
    public static readonly QueryMore Nothing = new([], [], []);

    private QueryMore(PostingList[] lists, TimeTest[] times, ValueTest[] values)
    {
        Lists = lists;
        Times = times;
        Values = values;
    }

    public PostingList[] Lists { get; }

    public TimeTest[] Times { get; }

    public ValueTest[] Values { get; }

    public QueryMore With(PostingList list) => new(With(Lists, list), Times, Values);

    public QueryMore With(TimeTest time) => new(Lists, With(Times, time), Values);

    public QueryMore With(ValueTest value) => new(Lists, Times, With(Values, value));

    private static T[] With<T>(T[] all, T one)
    {
        var more = new T[all.Length + 1];
        all.CopyTo(more, 0);
        more[all.Length] = one;
        return more;
    }
}
