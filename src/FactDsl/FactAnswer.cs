namespace FactDsl;

/// <summary>How sure an answer must be before a filter takes it.</summary>
public enum FactAnswer
{
    /// <summary>Only what holds whatever the open dates turn out to be.</summary>
    Certainly,

    /// <summary>What holds certainly, and what may hold.</summary>
    Possibly,
}
