using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;

namespace Newsroom.Wording;

/// <summary>What any fact says, whatever its kind: who acts, and what the language lets each say of itself.</summary>
/// <param name="Actors">Who acts in it, by name.</param>
/// <param name="Certainty">How sure its author is of it.</param>
/// <param name="Disputed">Why somebody disputes it; empty where no reason is given, null where nobody does.</param>
/// <param name="Supersedes">What it replaces or takes back.</param>
/// <param name="Because">The field that says why.</param>
internal readonly record struct CommonFields(IEnumerable<IActor>? Actors, FactCertainty? Certainty, FactText? Disputed, FactValues<IItem> Supersedes, FactField? Because)
{
    /// <summary>Reads it; of a kind that no section is about, nothing.</summary>
    public static CommonFields Of(IFact fact) => fact switch
    {
        Meeting it => new(it.Participants, it.Certainty, it.Disputed, it.Supersedes, Meeting.Fields.Because),
        Attendance it => new(it.Attendees, it.Certainty, it.Disputed, it.Supersedes, Attendance.Fields.Because),
        Alliance it => new(it.Members, it.Certainty, it.Disputed, it.Supersedes, Alliance.Fields.Because),
        Tenure it => new(it.Holder is { } holder ? [holder] : [], it.Certainty, it.Disputed, it.Supersedes, Tenure.Fields.Because),
        Stance it => new(it.Holders, it.Certainty, it.Disputed, it.Supersedes, Stance.Fields.Because),
        Statement it => new(it.Speakers, it.Certainty, it.Disputed, it.Supersedes, Statement.Fields.Because),
        Agreement it => new(it.Parties, it.Certainty, it.Disputed, it.Supersedes, Agreement.Fields.Because),
        Boycott it => new(it.Boycotters.Concat(it.Initiators), it.Certainty, it.Disputed, it.Supersedes, Boycott.Fields.Because),
        Tension it => new(it.Parties, it.Certainty, it.Disputed, it.Supersedes, Tension.Fields.Because),
        _ => default,
    };
}
