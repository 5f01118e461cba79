using FactDsl;
using Newsroom.Facts;

namespace Newsroom.Wording;

/// <summary>What the language lets any fact say of itself, read from one of the kinds that the briefing tells.</summary>
/// <param name="Certainty">How sure its author is of it.</param>
/// <param name="Disputed">Why somebody disputes it; empty where no reason is given, null where nobody does.</param>
/// <param name="Supersedes">What it replaces or takes back.</param>
/// <param name="Because">The field that says why.</param>
internal readonly record struct Said(FactCertainty? Certainty, FactText? Disputed, FactValues<IItem> Supersedes, FactField? Because)
{
    /// <summary>Reads it; of a kind that no section is about, nothing.</summary>
    public static Said Of(IFact fact) => fact switch
    {
        Meeting it => new(it.Certainty, it.Disputed, it.Supersedes, Meeting.Fields.Because),
        Attendance it => new(it.Certainty, it.Disputed, it.Supersedes, Attendance.Fields.Because),
        Alliance it => new(it.Certainty, it.Disputed, it.Supersedes, Alliance.Fields.Because),
        Tenure it => new(it.Certainty, it.Disputed, it.Supersedes, Tenure.Fields.Because),
        Stance it => new(it.Certainty, it.Disputed, it.Supersedes, Stance.Fields.Because),
        Statement it => new(it.Certainty, it.Disputed, it.Supersedes, Statement.Fields.Because),
        Agreement it => new(it.Certainty, it.Disputed, it.Supersedes, Agreement.Fields.Because),
        Boycott it => new(it.Certainty, it.Disputed, it.Supersedes, Boycott.Fields.Because),
        Tension it => new(it.Certainty, it.Disputed, it.Supersedes, Tension.Fields.Because),
        _ => default,
    };
}
