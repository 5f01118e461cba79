using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>What a store tells that was found in the rest of it: answers to named questions, and why they and derived facts are so.</summary>
/// <param name="Answers">The section of the answers.</param>
/// <param name="Reasons">The section of the reasons.</param>
/// <param name="CutShort">The questions that have more combinations than are looked at.</param>
internal sealed record EncodedAnswers(UnitWriter Answers, UnitWriter Reasons, ICollection<string> CutShort);
