namespace FactDsl;

/// <summary>
/// How surely somebody belonged to what stands for them, as a member does to a group. In a group of a group there are several
/// memberships, one inside the other. What is told of the group concerns the member only while all of them held.
/// </summary>
internal sealed class Membership
{
    /// <summary>A membership that always was and that nobody doubts.</summary>
    public static readonly Membership Always = new([], false);

    private readonly FactTime[] _times;

    private Membership(FactTime[] times, bool isDoubted)
    {
        _times = times;
        IsDoubted = isDoubted;
    }

    /// <summary>When each of them held; those of which nothing is said are left out.</summary>
    public System.ReadOnlySpan<FactTime> Times => _times;

    /// <summary>Whether one of them may be wrong.</summary>
    public bool IsDoubted { get; }

    /// <summary>Whether it holds at any time.</summary>
    public bool IsAlways => _times.Length == 0;

    /// <summary>A membership in one that has this one.</summary>
    /// <param name="time">When it held; null for always.</param>
    /// <param name="isDoubted">Whether it may be wrong.</param>
    public Membership With(FactTime? time, bool isDoubted)
    {
        if (time is not { IsUnstated: false } own)
            return isDoubted && !IsDoubted ? new Membership(_times, true) : this;
        var times = new FactTime[_times.Length + 1];
        _times.CopyTo(times, 0);
        times[_times.Length] = own;
        return new Membership(times, IsDoubted || isDoubted);
    }

    /// <summary>Whether it held throughout a time: surely, for a part of it or perhaps, or not at all.</summary>
    /// <param name="when">The time; null for all time. One that is unstated may be any.</param>
    public FactTruth Throughout(FactTime? when)
    {
        FactTruth all = IsDoubted ? FactTruth.Maybe : FactTruth.Yes;
        foreach (FactTime time in _times)
        {
            // A time of several stretches may pass by one that lies between them.
            if (when is { } whole && time.Overlaps(whole) == FactTruth.No)
                return FactTruth.No;
            if (!IsThroughout(time, when))
                all = FactTruth.Maybe;
        }
        return _times.Length > 0 && Shared(when).Truth == FactTruth.No ? FactTruth.No : all;
    }

    /// <summary>Whether it held while a time was, and that was when a question asks.</summary>
    /// <param name="when">The time; null for all time. One that is unstated may be any.</param>
    /// <param name="question">What is asked of the time.</param>
    public FactTruth Throughout<T>(FactTime? when, in T question)
        where T : ITimeQuestion
    {
        FactTruth throughout = Throughout(when);
        if (_times.Length == 0 || throughout is FactTruth.No or FactTruth.Yes)
            return throughout;
        SharedSpell shared = Shared(when);
        FactTruth truth = shared.Truth.And(question.Of(shared.ToTime()));
        return truth == FactTruth.Yes && IsDoubted ? FactTruth.Maybe : truth;
    }

    /// <summary>The part of a time while it held; null where that is all of it.</summary>
    /// <param name="when">The time; null for all time. One that is unstated may be any.</param>
    public FactTime? PartOf(FactTime? when)
    {
        foreach (FactTime time in _times)
        {
            if (!IsThroughout(time, when))
                return Shared(when).ToTime();
        }
        return null;
    }

    private static bool IsThroughout(FactTime time, FactTime? when) => when is { IsUnstated: false } whole && whole.Within(time) == FactTruth.Yes;

    private SharedSpell Shared(FactTime? when)
    {
        var shared = default(SharedSpell);
        if (when is { } whole)
            shared.Add(whole);
        foreach (FactTime time in _times)
            shared.Add(time);
        return shared;
    }
}
