using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>Why an answer is one: what met each line, and what nothing meets.</summary>
/// <param name="Premises">The facts, in the order of the lines.</param>
/// <param name="Absences">What nothing meets, in the order of the lines.</param>
public sealed record AnswerReason(IReadOnlyList<AnswerPremise> Premises, IReadOnlyList<AnswerAbsence> Absences);

/// <summary>A fact that meets a line.</summary>
/// <param name="Line">The line as written.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Time">When it was so, as far as the line asks; unstated where it has no time.</param>
/// <param name="IsCertain">Whether it meets the line whatever the open dates turn out to be.</param>
public sealed record AnswerPremise(string Line, FactRef Fact, FactTime Time, bool IsCertain);

/// <summary>A line that nothing meets.</summary>
/// <param name="Line">The line as written.</param>
/// <param name="IsCertain">Whether surely nothing meets it.</param>
/// <param name="Near">A fact that may meet it; null where none is told.</param>
/// <param name="Told">What says that all is told: denials, and statements that nothing else happened. Empty where nothing says so.</param>
public sealed record AnswerAbsence(string Line, bool IsCertain, FactRef? Near, IReadOnlyList<FactRef> Told);
