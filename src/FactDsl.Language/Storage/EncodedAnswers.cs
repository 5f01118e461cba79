using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Answers to named questions as a store holds them.</summary>
/// <param name="Section">Their section.</param>
/// <param name="CutShort">The questions that have more combinations than are looked at.</param>
internal sealed record EncodedAnswers(UnitWriter Section, ICollection<string> CutShort);
