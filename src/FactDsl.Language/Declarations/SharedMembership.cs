using System.Collections.Generic;
using FactDsl.Language.Sharing;

namespace FactDsl.Language.Declarations;

/// <summary>That an item may stand for another, as a group does for a member.</summary>
/// <param name="Group">The item.</param>
/// <param name="Field">The name of the distributive field that says so.</param>
/// <param name="Member">For whom it stands.</param>
/// <param name="Doubt">How far that may be wrong.</param>
/// <param name="Time">When the member belonged, as <see cref="SharedTime"/> writes it; empty where nothing is said of it.</param>
public sealed record SharedMembership(SharedName Group, string Field, SharedName Member, SharedDoubt Doubt, string Time);

/// <summary>How far what another assembly says may be wrong.</summary>
public enum SharedDoubt
{
    /// <summary>Nobody doubts it.</summary>
    None,

    /// <summary>It is no more than possible, and held against other facts all the same.</summary>
    Likely,

    /// <summary>It is no more than possible, and no check takes it for true.</summary>
    Doubtful,
}
