namespace FactDsl;

/// <summary>What a fact claims about the world. Only asserted single facts answer an ordinary question.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(FactWordJsonConverter<FactStanding>))]
#endif
public enum FactStanding
{
    /// <summary>It happened, or it holds: the default.</summary>
    Asserted,

    /// <summary>It did not happen (<c>no meeting …</c>).</summary>
    Denied,

    /// <summary>It was announced (<c>planned visit …</c>).</summary>
    Planned,

    /// <summary>It was announced and called off (<c>cancelled meeting …</c>).</summary>
    Cancelled,

    /// <summary>Somebody says so; the fact base does not (<c>according-to …</c>).</summary>
    Reported,

    /// <summary>Several facts told as one number (<c>count &gt;30</c>).</summary>
    Counted,

    /// <summary>Another fact replaces it, or takes it back (<c>supersedes</c>): it claims nothing any more.</summary>
    Superseded,

    /// <summary>It takes another fact back and claims nothing itself (<c>meeting supersedes Camp because "…"</c>).</summary>
    Retraction,

    /// <summary>Whatever fits it is told in this fact base: nothing else of the kind happened (<c>no other meeting of Ana</c>).</summary>
    Complete,
}
