using System;

namespace FactDsl;

/// <summary>What leaves an answer, or a fact that a rule derives, only possible.</summary>
[Flags]
public enum FactDoubts
{
    /// <summary>Nothing: it is certain.</summary>
    None = 0,

    /// <summary>A day is open: by some of the days that the facts allow it would not be so.</summary>
    Date = 1,

    /// <summary>One of the facts is disputed, or less than confirmed.</summary>
    Disputed = 2,

    /// <summary>Sources differ, and none is preferred.</summary>
    SourcesDiffer = 4,

    /// <summary>It depends on what did not happen, and nothing says that all of that is told.</summary>
    NotAllTold = 8,

    /// <summary>A list says that there are others it does not name.</summary>
    OpenList = 16,

    /// <summary>There was more to look at than a question may look at.</summary>
    CutShort = 32,

    /// <summary>It is told of a group, and only possibly of each of its members.</summary>
    Membership = 64,
}
